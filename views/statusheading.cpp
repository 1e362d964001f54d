// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statusheading.h"

#include "models/analysis/momenttext.h"

#include <QtCore/qdatetime.h>
#include <QtGui/qpainter.h>

namespace rollcall {

namespace {

struct Look
{
    StatusShape shape;
    Tone tone;
};

Look lookOf(DeviceCondition condition)
{
    switch (condition) {
    case DeviceCondition::Offline:
    case DeviceCondition::Failed:
    case DeviceCondition::Deregistered:
        return {StatusShape::Cross, Tone::Offline};
    case DeviceCondition::WasOffline:
        return {StatusShape::Triangle, Tone::Warning};
    case DeviceCondition::Pending:
        return {StatusShape::Ring, Tone::Pending};
    case DeviceCondition::NeedsUpdate:
        return {StatusShape::UpArrow, Tone::Warning};
    case DeviceCondition::Unknown:
        return {StatusShape::Dash, Tone::Unknown};
    case DeviceCondition::Online:
        return {StatusShape::Dot, Tone::Online};
    }
    return {StatusShape::Dash, Tone::Unknown};
}

} // namespace

StatusHeading::StatusHeading(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("deviceStatus"));
}

void StatusHeading::setDevice(const Device &device)
{
    m_condition = conditionOf(device);
    m_text = conditionText(device);
    const bool isConnection =
        m_condition == DeviceCondition::Offline || m_condition == DeviceCondition::Online;
    setToolTip({});
    if (isConnection && device.connectionStatusUpdatedTime) {
        const Instant since = *device.connectionStatusUpdatedTime;
        m_text = tr("%1 since %2")
                     .arg(m_text, shortMoment(since, fromDateTime(QDateTime::currentDateTimeUtc()),
                                              QTimeZone::systemTimeZone(), locale()));
        setToolTip(utcMoment(since));
    }
    setAccessibleName(tr("Status: %1").arg(m_text));
    updateGeometry();
    update();
}

QSize StatusHeading::sizeHint() const
{
    return {metrics::icon + metrics::small + fontMetrics().horizontalAdvance(m_text) + 2,
            std::max(metrics::icon, fontMetrics().height())};
}

void StatusHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_condition);
    paintStatusShape(painter, QRect(0, 0, metrics::icon, height()), look.shape, toneColor(look.tone));
    painter.setPen(toneColor(Tone::Text));
    const QRect room = rect().adjusted(metrics::icon + metrics::small, 0, 0, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

} // namespace rollcall
