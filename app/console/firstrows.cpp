// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/firstrows.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qtimer.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qtableview.h>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcStartup, "rollcall.startup", QtWarningMsg)

bool showsRows(const QObject *painted)
{
    const auto *table = qobject_cast<const QTableView *>(painted->parent());
    return table && table->viewport() == painted && table->model() && table->model()->rowCount() > 0;
}

} // namespace

bool FirstRows::isWanted()
{
    return lcStartup().isDebugEnabled();
}

FirstRows::FirstRows(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FirstRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isSeen && showsRows(watched)) {
        m_isSeen = true;
        // What is painted goes to the screen at the end of this round of the event loop.
        QTimer::singleShot(0, this, [] {
            QGuiApplication::sync();
            qCDebug(lcStartup, "rows on screen");
        });
    }
    return false;
}

} // namespace rollcall
