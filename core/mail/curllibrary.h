// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QString>
#include <curl/curl.h>

namespace truckroll {

/// What is used of libcurl. It is loaded with the first letter that is sent: with the thirty libraries that
/// it needs it would take a seventh of the time until the window is there, and 5 MiB that most never use.
struct CurlLibrary
{
    decltype(&curl_global_init) globalInit = nullptr;
    decltype(&curl_easy_init) easyInit = nullptr;
    decltype(&curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&curl_easy_setopt) setOption = nullptr;
    decltype(&curl_easy_perform) perform = nullptr;
    decltype(&curl_easy_getinfo) information = nullptr;
    decltype(&curl_slist_append) append = nullptr;
    decltype(&curl_slist_free_all) freeAll = nullptr;

    /// Ready for use; stays loaded, so that asking again costs nothing. `name`: without "lib" and ".so".
    /// NotFound: it is not on this machine.
    static Result<CurlLibrary> load(const QString &name = QStringLiteral("curl"));
};

} // namespace truckroll
