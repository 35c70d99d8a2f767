// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace truckroll {

/// What kind of thing went wrong; the program decides by it, the user reads Error::forUser.
enum class ErrorCode {
    NotFound,       ///< the record named does not exist (any more)
    Conflict,       ///< somebody else changed the record first
    RuleBroken,     ///< the input or the act breaks a rule of the trade
    NotPermitted,   ///< the user's role does not allow the act
    StorageFailed,  ///< disk, file or database failed; nothing was saved
    StorageBusy,    ///< the office is held by another program
    OfficeRefused,  ///< the file is not an office we may open (not ours, damaged, newer)
    OfficeGone,     ///< the open office's file was removed or replaced; what is shown can still be copied
    NetworkDown,    ///< nothing left the house; may be repeated
    Rejected,       ///< the other side said no
    OutcomeUnknown, ///< the other side may have done it; must be asked for, never repeated
    Cancelled,      ///< the user stopped it
};

/// Machine-readable name ("rule_broken"), used in JSON and logs.
QString errorCodeName(ErrorCode code);

/// A failure that can happen: a code for the program, a sentence for the user that says what to do next,
/// a detail for the log (no names, numbers or addresses of people in it).
struct Error
{
    ErrorCode code = ErrorCode::StorageFailed;
    QString forUser;
    QString forLog;

    friend bool operator==(const Error &, const Error &) = default;
};

inline tl::unexpected<Error> failure(ErrorCode code, QString forUser, QString forLog = {})
{
    return tl::unexpected<Error>(Error{code, std::move(forUser), std::move(forLog)});
}

inline tl::unexpected<Error> ruleBroken(QString forUser)
{
    return failure(ErrorCode::RuleBroken, std::move(forUser));
}

/// tl::expected with [[nodiscard]]: an answer nobody looks at does not compile without a warning.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(const tl::unexpected<Error> &e) : Base(e) {}
    Result(tl::unexpected<Error> &&e) : Base(std::move(e)) {}
};

/// The answer of an act that gives nothing back.
struct Nothing
{
    friend bool operator==(const Nothing &, const Nothing &) = default;
};
using Done = Result<Nothing>;

} // namespace truckroll

/// Hands an error on to the caller: TRY(value, expression) declares `value` from a good Result.
#define TRUCKROLL_CONCAT2(a, b) a##b
#define TRUCKROLL_CONCAT(a, b) TRUCKROLL_CONCAT2(a, b)
#define TRY(declaration, expression)                                                                         \
    auto TRUCKROLL_CONCAT(tryResult, __LINE__) = (expression);                                               \
    if (!TRUCKROLL_CONCAT(tryResult, __LINE__))                                                              \
        return tl::unexpected<truckroll::Error>(std::move(TRUCKROLL_CONCAT(tryResult, __LINE__)).error());   \
    declaration = std::move(*TRUCKROLL_CONCAT(tryResult, __LINE__)) // NOLINT(bugprone-macro-parentheses)

/// Hands an error on to the caller; the good value is of no interest.
#define CHECK_OK(expression)                                                                                 \
    do {                                                                                                     \
        if (auto checkResult = (expression); !checkResult)                                                   \
            return tl::unexpected<truckroll::Error>(std::move(checkResult).error());                         \
    } while (false)
