// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pagesource.h"

#include <QtCore/qobject.h>
#include <QtCore/qset.h>

#include <optional>

namespace rollcall {

/// Reads a device's whole history page after page, one call at a time. An empty page with a token goes on; a
/// token that was there before ends the walk as a failure.
class EventWalk final : public QObject
{
    Q_OBJECT

public:
    explicit EventWalk(EventSource *source, QObject *parent = nullptr);
    ~EventWalk() override;

    void start(const QString &deviceArn);
    /// Asks again for the page that failed or at which stop() was called.
    void goOn();
    /// Whether goOn() can help: not when the token itself is what went wrong.
    bool canGoOn() const { return m_canGoOn; }
    /// Ends the call in flight; no signal follows.
    void stop();
    bool isRunning() const { return m_call != nullptr; }

Q_SIGNALS:
    void pageArrived(const QList<rollcall::DeviceEvent> &events);
    /// After the last page.
    void completed();
    void failed(const rollcall::Failure &failure);

private:
    void ask();
    void take(Result<Page<DeviceEvent>> result);
    void fail(const Failure &failure, bool canGoOn);

    EventSource *m_source;
    CallHandle m_call;
    QString m_deviceArn;
    QString m_token;
    QSet<QString> m_seenTokens;
    int m_generation = 0;
    bool m_canGoOn = false;
};

} // namespace rollcall
