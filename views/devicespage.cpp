// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/devicespage.h"

#include <QtCore/qdatastream.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtabbar.h>
#include <QtWidgets/qtabwidget.h>

namespace rollcall {

namespace {

constexpr quint32 layoutMagic = 0x52434c31; // "RCL1"
constexpr int smallestTable = 360;
constexpr int smallestDetail = 220;
constexpr int smallestHeight = 120;

} // namespace

DevicesPage::DevicesPage(QWidget *table, QWidget *detail, QWidget *timeline, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_lower(new QTabWidget(this))
{
    m_columns->setObjectName(QStringLiteral("devicesColumns"));
    m_rows->setObjectName(QStringLiteral("devicesRows"));
    m_lower->setObjectName(QStringLiteral("devicesLower"));
    m_lower->setAccessibleName(tr("Timeline and details"));
    m_lower->setDocumentMode(true);
    m_lower->setTabBarAutoHide(true);
    m_lower->tabBar()->setDrawBase(false);
    m_lower->tabBar()->setExpanding(false);

    table->setMinimumSize(smallestTable, smallestHeight);
    detail->setMinimumWidth(smallestDetail);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(table);
    m_columns->addWidget(detail);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 2);
    m_columns->setSizes({6000, 4000}); // of which the ratio counts
    m_lower->addTab(timeline, tr("Timeline"));
    m_lower->setMinimumHeight(smallestHeight);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_lower);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setSizes({6000, 4000});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
}

void DevicesPage::arrange(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow) {
        m_columnsState = m_columns->saveState();
        m_lower->addTab(m_detail, tr("Details"));
    } else {
        m_columns->addWidget(m_detail); // leaves the tab with its parent
        m_detail->show();
        m_columns->setStretchFactor(1, 2);
        m_columns->restoreState(m_columnsState);
    }
}

void DevicesPage::showDetail()
{
    if (m_narrow)
        m_lower->setCurrentWidget(m_detail);
    const QList<QWidget *> parts = m_detail->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) != 0) {
            part->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void DevicesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width() < narrowWidth);
}

QByteArray DevicesPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutMagic << (m_narrow ? m_columnsState : m_columns->saveState()) << m_rows->saveState();
    return bytes;
}

bool DevicesPage::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray rows;
    stream >> magic;
    if (magic != layoutMagic)
        return false;
    stream >> columns >> rows;
    if (stream.status() != QDataStream::Ok || !m_rows->restoreState(rows))
        return false;
    m_columnsState = columns;
    return m_narrow || m_columns->restoreState(columns);
}

} // namespace rollcall
