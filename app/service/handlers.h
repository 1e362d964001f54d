// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/httpmessage.h"
#include "app/service/nexttoken.h"
#include "app/service/requestparser.h"
#include "app/service/signaturecheck.h"
#include "models/store/fleetstore.h"

#include <memory>

namespace rollcall {

/// What all workers of one service share; outlives them.
struct HandlerContext
{
    QString databasePath;
    const SignatureCheck *signatures = nullptr;
    const NextTokens *tokens = nullptr;
    const Clock *clock = nullptr;
    StoreOptions store;
};

/// Answers the API's operations from the store. Belongs to one thread.
class Handlers
{
public:
    explicit Handlers(const HandlerContext &context);
    ServiceResponse answer(const ServiceRequest &request);

private:
    using Body = Result<QByteArray>;
    Body bodyFor(const ServiceRequest &request);
    Body perform(Operation operation, const QByteArray &body);
    Body search(Operation operation, const QByteArray &body);
    Body getDevice(const QByteArray &body);
    Body listDeviceEvents(const QByteArray &body);
    Result<FleetStore *> store();

    HandlerContext m_context;
    std::unique_ptr<FleetStore> m_store;
    QByteArray m_page;
};

/// The answer to a request that failed: the API's JSON form, with the failure's code and HTTP status.
ServiceResponse errorResponse(const Failure &failure, const QByteArray &requestId, Instant now);
/// Likewise where no handler was asked.
ServiceResponse faultResponse(HttpFault fault, Instant now);

} // namespace rollcall
