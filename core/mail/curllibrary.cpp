// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mail/curllibrary.h"

#include <QCoreApplication>
#include <QLibrary>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CurlLibrary)
};

constexpr int binaryVersion = 4; // of all that came out since 2006

template <class Function>
bool find(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name)); // NOLINT: how the system tells functions
    return function;
}

} // namespace

Result<CurlLibrary> CurlLibrary::load(const QString &name)
{
    QLibrary library(name, binaryVersion);
    CurlLibrary curl;
    const bool whole = find(library, "curl_global_init", curl.globalInit) &&
                       find(library, "curl_easy_init", curl.easyInit) &&
                       find(library, "curl_easy_cleanup", curl.easyCleanup) &&
                       find(library, "curl_easy_setopt", curl.setOption) &&
                       find(library, "curl_easy_perform", curl.perform) &&
                       find(library, "curl_easy_getinfo", curl.information) &&
                       find(library, "curl_slist_append", curl.append) &&
                       find(library, "curl_slist_free_all", curl.freeAll);
    if (!whole || curl.globalInit(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return failure(ErrorCode::NotFound,
                       Texts::tr("Letters cannot be sent from this computer: the library libcurl (version 4) "
                                 "is missing or damaged. Install it; the letter is tried again."),
                       library.errorString());
    return curl;
}

} // namespace truckroll
