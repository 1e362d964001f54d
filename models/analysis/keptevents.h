// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"

#include <QtCore/qset.h>

#include <memory>
#include <optional>

namespace rollcall {

/// The events of a device from the service, and after these the ones that only the history still has. Where
/// the service can't be reached, at first or on the way, the history's events come next, and the failure
/// after them; trying again then goes on with what the service has. A history that can't be read is a failure
/// after the service's events; one that has nothing of the device is none. No event comes twice. For one walk
/// at a time.
class KeptEvents final : public EventSource
{
public:
    /// Both outlive this.
    KeptEvents(EventSource *service, HistorySource *history);
    ~KeptEvents() override;

    CallHandle fetchPage(const EventQuery &query, const QString &token, int maxResults,
                         Callback<Page<DeviceEvent>> done) override;

private:
    struct Step;
    /// Elsewhere: to give back the memory of a million takes longer than a frame may.
    void giveBack();

    EventSource *m_service;
    HistorySource *m_history;
    // Of the walk that is under way.
    QSet<size_t> m_told;
    QList<DeviceEvent> m_kept;        ///< what the history has, told piece by piece
    std::optional<Failure> m_failure; ///< why it was asked before the service had told all
    QString m_failedToken;            ///< and where in the service's pages that was
    bool m_hasToldKept = false;
    bool m_isKeptTold = false; ///< to its end
};

} // namespace rollcall
