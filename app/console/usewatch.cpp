// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/usewatch.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds usualPause(1500);

} // namespace

UseWatch::UseWatch(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(usualPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT inUseChanged(false); });
    QCoreApplication::instance()->installEventFilter(this);
}

bool UseWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: {
        const bool wasInUse = isInUse();
        m_pause.start();
        if (!wasInUse)
            Q_EMIT inUseChanged(true);
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollcall
