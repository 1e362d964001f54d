// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/wire.h"
#include "models/domain/query.h"
#include "models/domain/result.h"

namespace rollcall {

/// The parameters of SearchDevices and SearchUsers.
struct SearchRequest
{
    Query query;
    QString nextToken; ///< empty: the first page
    int maxResults = 50;
};

struct EventsRequest
{
    EventQuery query;
    QString nextToken;
    int maxResults = 50;
};

struct DeviceRequest
{
    QString deviceArn;
};

/// Bodies of requests, held to the API's model. Failures are SerializationException (no JSON object, a wrong
/// JSON type) and ValidationException (a limit, a pattern, a key that is not the operation's), and name the
/// member. Null counts as absent, unknown members are passed over.
Result<SearchRequest> parseSearch(Operation operation, const QByteArray &body);
Result<EventsRequest> parseListEvents(const QByteArray &body);
Result<DeviceRequest> parseGetDevice(const QByteArray &body);

/// A refusal of the request with HTTP 400.
Failure validationFailure(const QString &message);

} // namespace rollcall
