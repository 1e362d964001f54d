// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/failurestrip.h"

#include "models/domain/failure.h"
#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

FailureStrip::FailureStrip(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(tr("Retry"), this))
{
    setObjectName(QStringLiteral("failureStrip"));
    setAccessibleName(tr("%1: failure").arg(what));
    m_text->setObjectName(QStringLiteral("failureText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setAccessibleName(tr("Retry"));
    connect(m_retry, &QPushButton::clicked, this, &FailureStrip::retryWanted);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::medium + metrics::icon + metrics::small, metrics::unit,
                               metrics::medium, metrics::unit);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    hide();
}

void FailureStrip::show(const QString &summary, const Failure &failure)
{
    QStringList parts{summary};
    if (!failure.code.isEmpty())
        parts.append(failure.code + QLatin1Char(':'));
    parts.append(failure.message);
    QString text = parts.join(QLatin1Char(' '));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->setToolTip(failure.requestId.isEmpty() ? QString() : tr("Request id %1").arg(failure.requestId));
    QWidget::show();
}

void FailureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneColor(Tone::Panel));
    paintHairline(painter, rect(), Qt::BottomEdge);
    paintStatusShape(painter, QRect(metrics::medium, metrics::unit, metrics::icon, metrics::buttonHeight),
                     StatusShape::Cross, toneColor(Tone::Offline));
}

} // namespace rollcall
