// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/wire.h"

#include "models/api/jsonnumbers.h"

#include <QtCore/qcoreapplication.h>

#include <simdjson.h>

#include <algorithm>
#include <string_view>

namespace rollcall {

namespace {

// Enough for any sentence; a service that sends a book must not fill the window with it.
constexpr qsizetype longestMessage = 1000;
constexpr qsizetype longestCode = 100;
constexpr std::chrono::seconds longestPatience = std::chrono::hours(24);

bool contains(std::initializer_list<QLatin1StringView> names, const QString &code)
{
    return std::find(names.begin(), names.end(), code) != names.end();
}

// "InvalidSignatureException" and "InvalidSignature" are the same to us.
QString withoutSuffix(QString code)
{
    const auto suffix = QLatin1StringView("Exception");
    if (code.size() > suffix.size() && code.endsWith(suffix))
        code.chop(suffix.size());
    return code;
}

std::optional<FailureKind> kindOfCode(const QString &code)
{
    using L = QLatin1StringView;
    const QString name = withoutSuffix(code);
    if (contains({L("Throttling"), L("Throttled"), L("RequestThrottled"), L("TooManyRequests"), L("SlowDown"),
                  L("RequestLimitExceeded"), L("BandwidthLimitExceeded"), L("PriorRequestNotComplete"),
                  L("ProvisionedThroughputExceeded"), L("EC2Throttled"), L("TransactionInProgress")},
                 name))
        return FailureKind::Throttled;
    if (contains({L("InvalidSignature"), L("SignatureDoesNotMatch"), L("UnrecognizedClient"),
                  L("InvalidClientTokenId"), L("InvalidAccessKeyId"), L("ExpiredToken"),
                  L("TokenRefreshRequired"), L("MissingAuthenticationToken"), L("IncompleteSignature"),
                  L("InvalidToken"), L("AuthFailure"), L("RequestExpired"), L("RequestTimeTooSkewed"),
                  L("RequestInTheFuture")},
                 name))
        return FailureKind::Credentials;
    if (contains(
            {L("AccessDenied"), L("Unauthorized"), L("NotAuthorized"), L("OptInRequired"), L("Forbidden")},
            name))
        return FailureKind::AccessDenied;
    if (contains({L("NotFound"), L("ResourceNotFound")}, name))
        return FailureKind::NotFound;
    if (contains({L("Validation"), L("Serialization"), L("RequestEntityTooLarge"), L("InvalidParameter"),
                  L("InvalidParameterValue"), L("MissingParameter")},
                 name))
        return FailureKind::Validation;
    if (contains({L("InternalFailure"), L("InternalServer"), L("InternalServerError"),
                  L("InternalServiceError"), L("InternalError"), L("ServiceUnavailable")},
                 name))
        return FailureKind::Server;
    if (contains({L("RequestTimeout")}, name))
        return FailureKind::Timeout;
    if (contains({L("UnknownOperation")}, name))
        return FailureKind::Protocol;
    return std::nullopt;
}

FailureKind kindOfStatus(int status, bool isApiError)
{
    if (status == 429)
        return FailureKind::Throttled;
    if (status >= 500)
        return FailureKind::Server;
    if (status == 401)
        return FailureKind::Credentials;
    if (status == 403)
        return FailureKind::AccessDenied;
    if (status == 408)
        return FailureKind::Timeout;
    if (status == 413)
        return FailureKind::Validation;
    if (!isApiError)
        return FailureKind::Protocol;
    return status == 404 ? FailureKind::NotFound : FailureKind::Validation;
}

// Without the namespace before "#" and the URL behind ":". What is no plain name then is no code.
QString cleanCode(QString code)
{
    code = code.left(code.indexOf(QLatin1Char(':')));
    code = code.mid(code.lastIndexOf(QLatin1Char('#')) + 1).trimmed();
    const bool plain = std::all_of(code.cbegin(), code.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('_') ||
               c == QLatin1Char('.') || c == QLatin1Char('-');
    });
    return plain && code.size() <= longestCode ? code : QString();
}

// Control characters could steer a terminal.
QString cleanMessage(QString message)
{
    for (QChar &c : message) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    message = message.trimmed();
    if (message.size() > longestMessage)
        message = message.left(longestMessage) + QChar(0x2026);
    return message;
}

struct ErrorBody
{
    bool isObject = false;
    QString code;
    QString message;
};

ErrorBody readBody(const QByteArray &body)
{
    ErrorBody out;
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(body.constData(), size_t(body.size())).get(object) != simdjson::SUCCESS) {
        const QByteArray readable = withReadableNumbers(body);
        if (readable == body ||
            parser.parse(readable.constData(), size_t(readable.size())).get(object) != simdjson::SUCCESS)
            return out;
    }
    out.isObject = true;
    const auto text = [&object](std::initializer_list<std::string_view> names) {
        std::string_view view;
        for (const std::string_view name : names) {
            if (object.at_key(name).get(view) == simdjson::SUCCESS && !view.empty())
                return QString::fromUtf8(view.data(), qsizetype(view.size()));
        }
        return QString();
    };
    out.code = cleanCode(text({"__type", "code", "Code"}));
    out.message = cleanMessage(text({"message", "Message", "errorMessage"}));
    return out;
}

// Seconds, or an HTTP date that is compared with the answer's own Date: our clock may be off.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHeaders &headers)
{
    const QString value = QString::fromLatin1(headerValue(headers, "Retry-After")).trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    double seconds = value.toDouble(&isNumber);
    if (!isNumber) {
        const std::optional<Instant> until = parseHttpDate(value.toLatin1());
        const std::optional<Instant> now = parseHttpDate(headerValue(headers, "Date"));
        if (!until || !now)
            return std::nullopt;
        seconds = std::chrono::duration<double>(*until - *now).count();
    }
    if (!(seconds >= 0))
        return std::nullopt;
    const std::chrono::duration<double> wanted(std::min(seconds, double(longestPatience.count())));
    return std::chrono::duration_cast<std::chrono::milliseconds>(wanted);
}

QString describeForeignBody(int status, const HttpHeaders &headers, const QByteArray &body)
{
    if (status >= 300 && status < 400) {
        const QString target = cleanMessage(QString::fromUtf8(headerValue(headers, "Location")));
        return QCoreApplication::translate(
                   "Wire",
                   "The endpoint redirects elsewhere (HTTP %1, to \"%2\"). A signed request does not follow "
                   "redirects: set the endpoint to the right address.")
            .arg(QString::number(status), target);
    }
    if (status == 407)
        return QCoreApplication::translate(
            "Wire", "The proxy asks for a sign-in (HTTP 407). Check the proxy settings.");
    const QByteArray start = body.left(256).trimmed();
    if (start.isEmpty())
        return QCoreApplication::translate("Wire", "The service answered with HTTP %1 and an empty body.")
            .arg(status);
    if (start.startsWith('<'))
        return QCoreApplication::translate("Wire", "The answer was HTML instead of JSON (HTTP %1), probably "
                                                   "from a proxy or another web server. "
                                                   "Check the endpoint and the proxy settings.")
            .arg(status);
    return QCoreApplication::translate("Wire", "The service answered with HTTP %1 and a body that is not "
                                               "this API's JSON. Check the endpoint.")
        .arg(status);
}

} // namespace

QString requestIdOf(const HttpHeaders &headers)
{
    for (const QByteArrayView name :
         {QByteArrayView("x-amzn-RequestId"), QByteArrayView("x-amz-request-id")}) {
        const QByteArray value = headerValue(headers, name);
        if (!value.isEmpty())
            return cleanMessage(QString::fromLatin1(value)).left(longestCode);
    }
    return {};
}

Failure decodeError(int httpStatus, const HttpHeaders &headers, const QByteArray &body)
{
    const ErrorBody error = readBody(body);
    Failure failure;
    failure.httpStatus = httpStatus;
    failure.requestId = requestIdOf(headers);
    failure.retryAfter = retryAfterOf(headers);
    failure.code = error.code;
    if (failure.code.isEmpty())
        failure.code = cleanCode(QString::fromLatin1(headerValue(headers, "x-amzn-ErrorType")));

    const bool isApiError = error.isObject || !failure.code.isEmpty();
    failure.kind = kindOfCode(failure.code).value_or(kindOfStatus(httpStatus, isApiError));
    if (httpStatus == 429)
        failure.kind = FailureKind::Throttled;

    failure.message = error.message;
    if (failure.message.isEmpty() && !failure.code.isEmpty())
        failure.message = QCoreApplication::translate(
                              "Wire", "The service refused the request (HTTP %1) and gave no reason.")
                              .arg(httpStatus);
    else if (failure.message.isEmpty())
        failure.message = describeForeignBody(httpStatus, headers, body);
    return failure;
}

} // namespace rollcall
