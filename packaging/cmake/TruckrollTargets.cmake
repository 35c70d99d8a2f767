# How every target of Truckroll is made, so that flags and includes are said once.

# Undefined behavior ends the program by a trap whose place AddressSanitizer prints (handle_sigill): messages for each
# kind of it make a quarter of the time to compile, and most of what a program has to put in place when it starts.
set(truckroll_sanitizers -fsanitize=address,undefined)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  list(APPEND truckroll_sanitizers -fsanitize-trap=undefined)
else()
  list(APPEND truckroll_sanitizers -fno-sanitize-recover=undefined)
endif()

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
  # Packages name libraries that their own libraries need: each that is loaded makes every start longer.
  target_link_options(${target} PUBLIC -Wl,--as-needed)
  if(TRUCKROLL_SANITIZE)
    if(NOT ARG_UNWATCHED)
      target_compile_options(${target} PRIVATE ${truckroll_sanitizers} -fno-omit-frame-pointer)
    endif()
    target_link_options(${target} PUBLIC ${truckroll_sanitizers} -no-pie)
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

# truckroll_unity(target): with TRUCKROLL_UNITY about sixteen sources are compiled as one; unitygroups.py says which can.
set(truckroll_unity_script ${CMAKE_CURRENT_LIST_DIR}/unitygroups.py)
function(truckroll_unity target)
  if(NOT TRUCKROLL_UNITY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "[.]cpp$")
  set(names)
  foreach(source ${sources})
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${source})
    string(APPEND names "${name}\n")
  endforeach()
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}.sources)
  file(WRITE ${list} "${names}")
  execute_process(COMMAND ${Python3_EXECUTABLE} ${truckroll_unity_script} ${PROJECT_SOURCE_DIR} 16
    INPUT_FILE ${list} OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  # Many sources have their own Texts, whose context of translation they are: each gets a name of its own.
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP UNITY_BUILD_UNIQUE_ID TRUCKROLL_UNIT
    UNITY_BUILD_CODE_BEFORE_INCLUDE "#undef Texts
#define TRUCKROLL_JOIN(a, b) a##b
#define TRUCKROLL_NAME(a, b) TRUCKROLL_JOIN(a, b)
#define Texts TRUCKROLL_NAME(Texts_, TRUCKROLL_UNIT)")
  # What is shadowed is a neighbour's; builds without unity keep the warning.
  target_compile_options(${target} PRIVATE -Wno-shadow)
  string(REPLACE "\n" ";" groups "${groups}")
  foreach(line ${groups})
    string(REPLACE " " ";" line ${line})
    list(GET line 0 group)
    list(GET line 1 name)
    set_source_files_properties(${PROJECT_SOURCE_DIR}/${name} PROPERTIES UNITY_GROUP ${target}_${group})
  endforeach()
endfunction()

# truckroll_library(name folder... LINK libs...): a static library of all sources in the named folders.
# Sources are globbed: adding a file to its folder is all there is to do.
function(truckroll_library name)
  cmake_parse_arguments(ARG "" "PCH" "LINK" ${ARGN})
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
  truckroll_unity(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  if(TRUCKROLL_PCH AND ARG_PCH)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/${ARG_PCH})
  endif()
endfunction()

# truckroll_tests(name folder LINK libs... [EACH file...]): one Catch2 program of all sources in the folder, each of its
# files a ctest of its own: under the sanitizers to start a program for each test case takes a quarter of all the time.
# EACH: files whose test cases are ctests of their own, as they take long and can run beside each other. Widgets run
# without a screen. UNWATCHED: the program under test is instrumented by the sanitizers, the test's own code is not
# (Catch2's macros instrumented take four times as long to compile).
function(truckroll_tests name folder)
  cmake_parse_arguments(ARG "UNWATCHED" "PCH" "LINK;EACH" ${ARGN})
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
  set(environment ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  if(TRUCKROLL_SANITIZE)
    # Half the time of a short test is memory that is kept aside and stacks that are remembered deeply.
    list(APPEND environment ENVIRONMENT_MODIFICATION
      "ASAN_OPTIONS=set:handle_sigill=1:quarantine_size_mb=1:malloc_context_size=6:max_malloc_fill_size=0")
  endif()
  # A name that matches no test case is a failure, not a success of nothing.
  set(each)
  foreach(source ${sources})
    get_filename_component(stem ${source} NAME_WE)
    if(stem IN_LIST ARG_EACH)
      list(APPEND each "[#${stem}]")
    elseif(stem MATCHES "_test$")
      add_test(NAME "${folder}: ${stem}" COMMAND ${name} -w NoTests -\# "[#${stem}]")
      set_tests_properties("${folder}: ${stem}" PROPERTIES TIMEOUT 600 ${environment})
    endif()
  endforeach()
  if(each)
    list(JOIN each "," each)
    catch_discover_tests(${name} TEST_SPEC "-\#;${each}" TEST_PREFIX "${folder}: " DISCOVERY_MODE PRE_TEST
      EXTRA_ARGS -w NoTests PROPERTIES TIMEOUT 600 COST 100 ${environment})
  endif()
endfunction()
