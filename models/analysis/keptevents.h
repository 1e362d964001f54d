// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"

#include <QtCore/qset.h>

#include <memory>
#include <optional>

namespace rollcall {

/// The events of a device from the service, and after these the ones that only the history still has. Where
/// the service can't be reached, the history's events come first, and the failure after them; trying again
/// then brings what the service has. No event comes twice. For one walk at a time.
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
    std::optional<Failure> m_failure; ///< why it was asked first
    bool m_hasToldKept = false;
};

} // namespace rollcall
