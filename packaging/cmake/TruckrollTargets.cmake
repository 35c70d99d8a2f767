# How every target of Truckroll is made, so that flags and includes are said once.

# truckroll_flags(target [UNWATCHED]): UNWATCHED code is not instrumented when the sanitizers are on.
function(truckroll_flags target)
  cmake_parse_arguments(ARG "UNWATCHED" "" "" ${ARGN})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_NO_FOREACH TRUCKROLL_VERSION="${PROJECT_VERSION}")
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
  if(TRUCKROLL_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(TRUCKROLL_SANITIZE)
    if(NOT ARG_UNWATCHED)
      target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    endif()
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # GCC 12 loses track of what is set in instrumented code and blames its own <regex>; the sanitizers see it better.
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
  else()
    target_compile_options(${target} PRIVATE -fstack-protector-strong)
    target_link_options(${target} PUBLIC -Wl,-z,relro,-z,now)
  endif()
  if(CMAKE_BUILD_TYPE MATCHES "Release|RelWithDebInfo" AND NOT TRUCKROLL_SANITIZE)
    target_compile_definitions(${target} PRIVATE _FORTIFY_SOURCE=2)
  endif()
endfunction()

# truckroll_quick_linker(): debug builds are linked by the quickest linker that is there; a dozen programs with all
# their symbols take the usual one minutes. A linker that was asked for (CMAKE_EXE_LINKER_FLAGS) stays.
function(truckroll_quick_linker)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" OR CMAKE_EXE_LINKER_FLAGS MATCHES "-fuse-ld=")
    return()
  endif()
  include(CheckLinkerFlag)
  foreach(linker mold lld gold)
    check_linker_flag(CXX -fuse-ld=${linker} TRUCKROLL_LINKER_${linker})
    if(TRUCKROLL_LINKER_${linker})
      add_link_options(-fuse-ld=${linker})
      return()
    endif()
  endforeach()
endfunction()

# truckroll_unity(target): with TRUCKROLL_UNITY six sources are compiled as one. Alone stay those that could not stand
# beside others: a name of their unnamed namespace is also a neighbour's (each has its own Texts, which are its context
# of translation, and unityalone.txt names the rest). For windows and tests, whose headers cost more than their own code.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/unityalone.txt truckroll_alone REGEX "^[^#]")
function(truckroll_unity target)
  if(NOT TRUCKROLL_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    set(own)
    if(source MATCHES "[.]cpp$" AND EXISTS ${source})
      file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${source})
      file(STRINGS ${source} own REGEX "^struct Texts$" LIMIT_COUNT 1)
    endif()
    if(own OR name IN_LIST truckroll_alone)
      set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
endfunction()

# truckroll_library(name folder... [UNITY] LINK libs...): a static library of all sources in the named folders.
# Sources are globbed: adding a file to its folder is all there is to do.
function(truckroll_library name)
  cmake_parse_arguments(ARG "UNITY" "PCH" "LINK" ${ARGN})
  set(sources)
  foreach(folder ${ARG_UNPARSED_ARGUMENTS})
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp
      ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
    list(APPEND sources ${found})
  endforeach()
  if(NOT sources)
    add_library(${name} INTERFACE)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  truckroll_flags(${name})
  if(ARG_UNITY)
    truckroll_unity(${name})
  endif()
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  if(TRUCKROLL_PCH AND ARG_PCH)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/${ARG_PCH})
  endif()
endfunction()

# truckroll_tests(name folder LINK libs...): one Catch2 program of all sources in the folder, each test case a
# ctest of its own. Widgets run without a screen. UNWATCHED: the program under test is instrumented by the sanitizers,
# the test's own code is not (Catch2's macros instrumented take four times as long to compile).
function(truckroll_tests name folder)
  cmake_parse_arguments(ARG "UNWATCHED" "PCH" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  if(ARG_UNWATCHED)
    truckroll_flags(${name} UNWATCHED)
  else()
    truckroll_flags(${name})
  endif()
  truckroll_unity(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LINK})
  target_compile_definitions(${name} PRIVATE TRUCKROLL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  if(TRUCKROLL_PCH AND ARG_UNWATCHED AND ARG_PCH STREQUAL "pch_tests.h")
    target_precompile_headers(${name} REUSE_FROM truckroll_testpch)
  elseif(TRUCKROLL_PCH AND ARG_PCH)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/${ARG_PCH})
  endif()
  # A name that matches no test case is a failure, not a success of nothing.
  catch_discover_tests(${name} TEST_PREFIX "${folder}: " DISCOVERY_MODE PRE_TEST EXTRA_ARGS -w NoTests
    PROPERTIES TIMEOUT 600 ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
