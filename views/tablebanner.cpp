// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/tablebanner.h"

#include "views/theme/theme.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace rollcall {

namespace {

QPushButton *button(const QString &text, const char *name, QWidget *parent)
{
    auto *result = new QPushButton(text, parent);
    result->setObjectName(QString::fromLatin1(name));
    result->setAccessibleName(text);
    result->setAutoDefault(false);
    return result;
}

} // namespace

TableBanner::TableBanner(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_action(button(tr("Retry"), "bannerAction", this))
    , m_more(button(tr("Details"), "bannerDetails", this))
    , m_copy(button(tr("Copy"), "bannerCopy", this))
    , m_dismiss(button(tr("Dismiss"), "bannerDismiss", this))
{
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(tr("Message"));
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_details->setObjectName(QStringLiteral("bannerDetailText"));
    m_more->setCheckable(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addSpacing(metrics::large);
    row->addWidget(m_text, 1);
    for (QPushButton *each : {m_action, m_more, m_dismiss})
        row->addWidget(each, 0, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::small);
    below->addSpacing(metrics::large);
    below->addWidget(m_details, 1);
    below->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::small, metrics::unit, metrics::small, metrics::unit);
    column->setSpacing(metrics::unit);
    column->addLayout(row);
    column->addLayout(below);

    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_failure)
            Q_EMIT retryClicked();
        else
            Q_EMIT offerTaken();
    });
    connect(m_more, &QPushButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_copy->setVisible(on);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text() + QLatin1Char('\n') + m_details->text());
    });
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    m_details->hide();
    m_copy->hide();
}

void TableBanner::showFailure(const QString &what, const Failure &failure)
{
    m_failure = true;
    m_text->setText(QStringLiteral("%1 %2").arg(what, failure.message));
    m_text->setAccessibleName(m_text->text());
    QStringList details;
    if (!failure.code.isEmpty())
        details += tr("Code: %1").arg(failure.code);
    if (failure.httpStatus != 0)
        details += tr("HTTP status: %1").arg(failure.httpStatus);
    if (!failure.requestId.isEmpty())
        details += tr("Request id: %1").arg(failure.requestId);
    if (details.isEmpty())
        details += tr("There was no answer, so there is no request id.");
    m_details->setText(details.join(QLatin1Char('\n')));
    m_details->setAccessibleName(m_details->text());
    m_action->setText(tr("Retry"));
    m_action->setAccessibleName(tr("Retry"));
    m_more->show();
    m_more->setChecked(false);
    m_dismiss->hide();
    show();
    update();
}

void TableBanner::showOffer(const QString &text, const QString &action)
{
    m_failure = false;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_more->setChecked(false);
    m_more->hide();
    m_dismiss->show();
    show();
    update();
}

void TableBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneColor(Tone::Panel));
    paintHairline(painter, rect(), Qt::BottomEdge);
    const QRect shape(metrics::small, metrics::unit, metrics::icon, metrics::buttonHeight);
    paintStatusShape(painter, shape, m_failure ? StatusShape::Cross : StatusShape::Dash,
                     toneColor(m_failure ? Tone::Offline : Tone::Unknown));
}

} // namespace rollcall
