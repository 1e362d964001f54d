// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/page.h"
#include "models/domain/query.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

#include <functional>
#include <memory>

namespace rollcall {

/// The handle of a running call. Lives in the thread that made it.
/// Exactly one result is delivered, always from the event loop and never from within the function that
/// started the call. cancel() brings that result forward as FailureKind::Cancelled (also from the event
/// loop). Destroying the handle instead ends the call without any result: the callback is not called any
/// more.
class Call
{
public:
    Call() = default;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
    virtual ~Call();
    virtual void cancel() = 0;
};
using CallHandle = std::unique_ptr<Call>;

template <class T>
using Callback = std::function<void(Result<T>)>;

using EarlyToken = std::function<void(const QString &nextToken)>;

/// Where a table model gets its pages from: the network, the local history or a test. The model never learns
/// which.
template <class T, class Q>
class PageSource
{
public:
    PageSource() = default;
    PageSource(const PageSource &) = delete;
    PageSource &operator=(const PageSource &) = delete;
    virtual ~PageSource() = default;
    /// Asks for the page at token (empty: the first) of at most maxResults items (1 to 50).
    virtual CallHandle fetchPage(const Q &query, const QString &token, int maxResults,
                                 Callback<Page<T>> done) = 0;
    /// The same for who walks on: where a source knows the next page's token before the page's rows are
    /// read, it tells it early, so that the next page can be asked for meanwhile. early is called at most
    /// once, before done, with a token that isn't empty, and must not end the call.
    virtual CallHandle fetchAhead(const Q &query, const QString &token, int maxResults,
                                  const EarlyToken & /*early*/, Callback<Page<T>> done)
    {
        return fetchPage(query, token, maxResults, std::move(done));
    }
};

using DeviceSource = PageSource<Device, Query>;
using UserSource = PageSource<User, Query>;
using EventSource = PageSource<DeviceEvent, EventQuery>;

/// Where the detail of one device comes from (GetDevice).
class DeviceLookup
{
public:
    DeviceLookup() = default;
    DeviceLookup(const DeviceLookup &) = delete;
    DeviceLookup &operator=(const DeviceLookup &) = delete;
    virtual ~DeviceLookup() = default;
    virtual CallHandle getDevice(const QString &deviceArn, Callback<DeviceRecord> done) = 0;
};

} // namespace rollcall
