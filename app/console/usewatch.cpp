// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/usewatch.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtGui/qevent.h>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds usualPause(1500);

bool isUse(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::ShortcutOverride: // a shortcut's key is no KeyPress for any widget
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
        return true;
    case QEvent::MouseMove: // of a drag; else the pointer may but pass by
        return static_cast<const QMouseEvent &>(event).buttons() != Qt::NoButton;
    default:
        return false;
    }
}

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
    if (isUse(*event)) {
        const bool wasInUse = isInUse();
        m_pause.start();
        if (!wasInUse)
            Q_EMIT inUseChanged(true);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rollcall
