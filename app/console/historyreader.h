// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/historysource.h"
#include "models/store/historystore.h"

#include <QtCore/qdeadlinetimer.h>

#include <atomic>
#include <functional>
#include <memory>

namespace rollcall {

/// Reads the history in the thread that it lives in, with a connection to the file of its own: what is
/// collected meanwhile does not wait for it. Opens the file when it is needed first.
class HistoryReader final : public QObject
{
    Q_OBJECT

public:
    using Dropped = std::atomic_bool;
    using Take = std::function<void(const DeviceHistory &)>;

    explicit HistoryReader(QString path);
    ~HistoryReader() override;

    /// What the history is kept under; empty: there is none yet.
    void setConnection(const QString &connection) { m_connection = connection; }
    const QString &connection() const { return m_connection; }

    /// FailureKind::NotFound when nothing was collected of the device.
    Result<DeviceHistory> historyOf(const QString &deviceArn, bool withEvents);
    /// Device by device; of one that nothing is known of, with no more than its ARN.
    Result<void> visit(const HistoryScope &scope, const TimeRange &range, const Dropped &isDropped,
                       const Take &take);
    /// The same range, but for one that begins at HistorySource::beginning: this one is made to begin not
    /// more than a day before anything is known of these devices.
    Result<TimeRange> knownRange(const HistoryScope &scope, const TimeRange &range, const Dropped &isDropped);

    /// Looks whether it is a damaged file that a question failed of, and says so. Reads the whole file, so
    /// only now and then, and not for what passes by itself.
    void check(const Failure &failure);
    /// Who moves the file away needs it closed.
    void close();

Q_SIGNALS:
    void damaged(const rollcall::Failure &failure);

private:
    Result<HistoryStore *> store();
    Result<void> visit(const HistoryScope &scope, HistoryStore::Wanted wanted, const Dropped &isDropped,
                       const Take &take);

    QString m_path;
    QString m_connection;
    std::unique_ptr<HistoryStore> m_store;
    QDeadlineTimer m_nextCheck;
};

} // namespace rollcall
