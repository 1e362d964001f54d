// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/handlers.h"

#include "models/api/jsontext.h"
#include "models/domain/schema.h"

#include <QtCore/qloggingcategory.h>
#include <QtCore/quuid.h>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcService, "rollcall.service")

constexpr QByteArrayView targetPrefix("AlexaForBusiness.");
constexpr qsizetype bytesPerRow = 1024; // more than most rows take

Failure refusal(const char *code, const QString &message, int status = 400)
{
    return {FailureKind::Validation, QString::fromLatin1(code), message, {}, status, {}};
}

// What went wrong inside is for the log. A lock goes away by itself, the rest does not.
Failure internalFailure(const Failure &failure)
{
    const bool busy = isRetryable(failure.kind) || failure.retryAfter.has_value();
    Failure out;
    out.kind = FailureKind::Server;
    out.code = busy ? QStringLiteral("ServiceUnavailable") : QStringLiteral("InternalFailure");
    out.httpStatus = busy ? 503 : 500;
    if (busy)
        out.retryAfter = failure.retryAfter.value_or(std::chrono::seconds(1));
    out.message = busy ? QStringLiteral("The service cannot reach its database now. Try again.")
                       : QStringLiteral("The service failed to answer. Its log says why.");
    return out;
}

Failure badToken()
{
    return validationFailure(
        QStringLiteral("NextToken is not valid for this request. Repeat the walk from its first page."));
}

// The store's own refusals, in the API's words.
Failure storeFailure(const Failure &failure, bool withToken)
{
    if (failure.kind == FailureKind::NotFound)
        return {FailureKind::NotFound,
                QStringLiteral("NotFoundException"),
                QStringLiteral("There is no device with this ARN."),
                {},
                400,
                {}};
    if (failure.kind == FailureKind::Validation)
        return withToken ? badToken() : validationFailure(failure.message);
    qCCritical(lcService).noquote() << "The store failed:" << failure.message;
    return internalFailure(failure);
}

ServiceResponse jsonResponse(int status, const QByteArray &body, const QByteArray &requestId, Instant now)
{
    return {status,
            {{QByteArrayLiteral("x-amzn-RequestId"), requestId},
             {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-amz-json-1.1")},
             {QByteArrayLiteral("Date"), httpDate(now)}},
            body};
}

QByteArray newRequestId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

template <class T>
void appendItems(QByteArray &out, const QList<T> &items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            out.append(',');
        appendJson(out, items.at(i), TimeFormat::EpochSeconds);
    }
}

// Appends the token where the walk goes on; false when it does not fit the API.
bool appendToken(QByteArray &out, const NextTokens &tokens, const QByteArray &binding,
                 const NextTokens::Place &place)
{
    if (place.cursor.isEmpty())
        return true;
    const QString token = tokens.make(binding, place);
    if (token.isEmpty())
        return false;
    out.append(",\"NextToken\":");
    appendJsonString(out, token);
    return true;
}

Failure tokenFailure()
{
    qCCritical(lcService, "A cursor of the store is too long for a token: the database can't be written.");
    Failure cause;
    cause.kind = FailureKind::Server;
    return internalFailure(cause);
}

std::optional<Operation> operationOf(const ServiceRequest &request)
{
    const QByteArray target = headerValue(request.headers, "x-amz-target").trimmed();
    for (const Operation operation : {Operation::SearchDevices, Operation::GetDevice,
                                      Operation::ListDeviceEvents, Operation::SearchUsers}) {
        if (target.startsWith(targetPrefix) &&
            QByteArrayView(target).sliced(targetPrefix.size()) == operationName(operation))
            return operation;
    }
    return std::nullopt;
}

// Appends the rows of a page, with commas between them.
Result<StorePlace> appendDevices(QByteArray &out, FleetStore &store, const SearchRequest &request,
                                 const QByteArray &cursor)
{
    bool first = true;
    return store.visitDevices(request.query, cursor, request.maxResults, [&](const DeviceView &device) {
        if (!first)
            out.append(',');
        first = false;
        DeviceView searched = device;
        searched.networkProfileInfo.reset(); // only GetDevice answers it
        appendJson(out, searched, TimeFormat::EpochSeconds);
    });
}

Result<StorePlace> appendUsers(QByteArray &out, FleetStore &store, const SearchRequest &request,
                               const QByteArray &cursor)
{
    const Result<StorePage<User>> page = store.searchUsers(request.query, cursor, request.maxResults);
    if (!page)
        return page.failure();
    appendItems(out, page.value().items);
    return StorePlace{page.value().next, page.value().total};
}

// What only SearchDevices answers is left out.
Device asGot(Device device)
{
    device.roomName = QString();
    device.createdTime.reset();
    device.networkProfileName = QString();
    if (!device.networkProfileInfo && !device.networkProfileArn.isNull())
        device.networkProfileInfo = NetworkProfileInfo{device.networkProfileArn, {}, {}};
    device.networkProfileArn = QString();
    return device;
}

} // namespace

Handlers::Handlers(const HandlerContext &context)
    : m_context(context)
{
}

Result<FleetStore *> Handlers::store()
{
    if (!m_store) {
        // Not read-only: the store keeps cursors that are too long for a token.
        auto opened = FleetStore::open(m_context.databasePath, OpenMode::ReadWrite, m_context.store);
        if (!opened)
            return opened.failure();
        m_store = std::move(opened).value();
    }
    return m_store.get();
}

ServiceResponse Handlers::answer(const ServiceRequest &request)
{
    const QByteArray requestId = newRequestId();
    const Instant now = m_context.clock->now();
    const Body body = bodyFor(request);
    if (body)
        return jsonResponse(200, body.value(), requestId, now);
    qCInfo(lcService).noquote() << "Request" << requestId << "refused:" << body.failure().code;
    return errorResponse(body.failure(), requestId, now);
}

Handlers::Body Handlers::bodyFor(const ServiceRequest &request)
{
    if (request.path() != "/" || request.method != "POST")
        return refusal("UnknownOperationException",
                       QStringLiteral("This service answers POST requests to / only."),
                       request.path() != "/" ? 404 : 405);
    if (const Result<void> known = m_context.signatures->check(request); !known)
        return known.failure();
    const std::optional<Operation> operation = operationOf(request);
    if (!operation)
        return refusal("UnknownOperationException",
                       QStringLiteral("X-Amz-Target must name one of AlexaForBusiness.SearchDevices, "
                                      "AlexaForBusiness.GetDevice, AlexaForBusiness.ListDeviceEvents and "
                                      "AlexaForBusiness.SearchUsers."));
    return perform(*operation, request.body);
}

Handlers::Body Handlers::perform(Operation operation, const QByteArray &body)
{
    switch (operation) {
    case Operation::SearchDevices:
    case Operation::SearchUsers:
        return search(operation, body);
    case Operation::GetDevice:
        return getDevice(body);
    case Operation::ListDeviceEvents:
        break;
    }
    return listDeviceEvents(body);
}

Handlers::Body Handlers::search(Operation operation, const QByteArray &body)
{
    const Result<SearchRequest> parsed = parseSearch(operation, body);
    if (!parsed)
        return parsed.failure();
    const SearchRequest &request = parsed.value();
    const QByteArray binding = NextTokens::binding(operation, request.query);
    NextTokens::Place place;
    if (!request.nextToken.isEmpty()) {
        const auto read = m_context.tokens->read(binding, request.nextToken);
        if (!read || read->since || read->cursor.isEmpty())
            return badToken();
        place = *read;
    }
    const Result<FleetStore *> opened = store();
    if (!opened)
        return storeFailure(opened.failure(), false);
    const bool devices = operation == Operation::SearchDevices;
    // A block of this size costs more to get than to fill: it is used again as soon as it was sent.
    QByteArray &out = m_page;
    out.resize(0);
    out.reserve(bytesPerRow * (request.maxResults + 1));
    out.append(devices ? "{\"Devices\":[" : "{\"Users\":[");
    const auto append = devices ? appendDevices : appendUsers;
    const Result<StorePlace> end = append(out, *opened.value(), request, place.cursor);
    if (!end)
        return storeFailure(end.failure(), !place.cursor.isEmpty());
    out.append(']');
    if (!appendToken(out, *m_context.tokens, binding, {end.value().next, {}}))
        return tokenFailure();
    out.append(",\"TotalCount\":").append(QByteArray::number(end.value().total)).append('}');
    return out;
}

Handlers::Body Handlers::getDevice(const QByteArray &body)
{
    const Result<DeviceRequest> request = parseGetDevice(body);
    if (!request)
        return request.failure();
    const Result<FleetStore *> opened = store();
    if (!opened)
        return storeFailure(opened.failure(), false);
    Result<Device> device = opened.value()->device(request.value().deviceArn);
    if (!device)
        return storeFailure(device.failure(), false);
    QByteArray out("{\"Device\":");
    appendJson(out, asGot(std::move(device).value()), TimeFormat::EpochSeconds);
    return out.append('}');
}

Handlers::Body Handlers::listDeviceEvents(const QByteArray &body)
{
    const Result<EventsRequest> parsed = parseListEvents(body);
    if (!parsed)
        return parsed.failure();
    const EventsRequest &request = parsed.value();
    const QByteArray binding = NextTokens::binding(request.query);
    NextTokens::Place place{{}, m_context.clock->now() - std::chrono::hours(24) * schema::historyDays};
    if (!request.nextToken.isEmpty()) {
        const auto read = m_context.tokens->read(binding, request.nextToken);
        if (!read || !read->since || read->cursor.isEmpty())
            return badToken();
        place = *read;
    }
    const Result<FleetStore *> opened = store();
    if (!opened)
        return storeFailure(opened.failure(), false);
    const Result<StorePage<DeviceEvent>> page =
        opened.value()->events(request.query, *place.since, place.cursor, request.maxResults);
    if (!page)
        return storeFailure(page.failure(), !place.cursor.isEmpty());
    QByteArray out("{\"DeviceEvents\":[");
    appendItems(out, page.value().items);
    out.append(']');
    if (!appendToken(out, *m_context.tokens, binding, {page.value().next, place.since}))
        return tokenFailure();
    return out.append('}');
}

ServiceResponse errorResponse(const Failure &failure, const QByteArray &requestId, Instant now)
{
    QByteArray body("{\"__type\":");
    appendJsonString(body, failure.code);
    body.append(",\"message\":");
    appendJsonString(body, failure.message);
    body.append('}');
    ServiceResponse response = jsonResponse(failure.httpStatus, body, requestId, now);
    if (failure.httpStatus == 405)
        response.headers.append({QByteArrayLiteral("Allow"), QByteArrayLiteral("POST")});
    if (failure.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*failure.retryAfter);
        response.headers.append({QByteArrayLiteral("Retry-After"), QByteArray::number(seconds.count())});
    }
    return response;
}

ServiceResponse faultResponse(HttpFault fault, Instant now)
{
    const auto failure = [fault] {
        switch (fault) {
        case HttpFault::HeadersTooLarge:
            return refusal("RequestEntityTooLargeException",
                           QStringLiteral("The request's headers are longer than 16 KiB."), 431);
        case HttpFault::BodyTooLarge:
            return refusal("RequestEntityTooLargeException",
                           QStringLiteral("The request's body is longer than 256 KiB."), 413);
        case HttpFault::UnknownExpectation:
            return refusal("ValidationException", QStringLiteral("Expect must be 100-continue or absent."),
                           417);
        case HttpFault::UnknownEncoding:
            return refusal("ValidationException",
                           QStringLiteral("Transfer-Encoding must be chunked or absent."), 501);
        case HttpFault::TooManyConnections:
            return refusal("ServiceUnavailable",
                           QStringLiteral("There are too many connections. Try again later."), 503);
        case HttpFault::HandlerFailed:
            return refusal("InternalFailure",
                           QStringLiteral("The service failed to answer. Its log says why."), 500);
        case HttpFault::Malformed:
            break;
        }
        return refusal("ValidationException", QStringLiteral("The request is not valid HTTP."));
    }();
    return errorResponse(failure, newRequestId(), now);
}

} // namespace rollcall
