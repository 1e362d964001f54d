// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/devicepanel.h"

#include "views/devicedetails.h"
#include "views/failurestrip.h"
#include "views/statusheading.h"
#include "views/theme/theme.h"
#include "views/valuelabel.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qstackedlayout.h>
#include <QtWidgets/qtabbar.h>
#include <QtWidgets/qtabwidget.h>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds settleTime(150);

QWidget *detailsWidget(const QList<DetailGroup> &groups)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::medium);
    grid->setHorizontalSpacing(metrics::medium);
    grid->setVerticalSpacing(metrics::unit);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const DetailGroup &group : groups) {
        auto *title = new QLabel(group.title, widget);
        title->setFont(textFont(TextSize::Small));
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setContentsMargins(0, line == 0 ? metrics::unit : metrics::medium, 0, metrics::unit);
        grid->addWidget(title, line++, 0, 1, 2);
        for (const DetailRow &row : group.rows) {
            auto *label = new QLabel(row.label, widget);
            label->setForegroundRole(QPalette::PlaceholderText);
            auto *value = new ValueLabel(widget);
            value->setObjectName(QStringLiteral("detail") + row.key);
            value->setValue(row.value);
            value->setAccessibleName(QStringLiteral("%1: %2").arg(row.label, row.value));
            if (!row.toolTip.isEmpty())
                label->setToolTip(row.toolTip);
            label->setBuddy(value);
            grid->addWidget(label, line, 0);
            grid->addWidget(value, line++, 1);
        }
    }
    grid->setRowStretch(line, 1);
    return widget;
}

} // namespace

DevicePanel::DevicePanel(DeviceLookup *lookup, QWidget *parent)
    : QWidget(parent)
    , m_lookup(lookup)
{
    setObjectName(QStringLiteral("devicePanel"));
    setAccessibleName(tr("Device details"));
    m_empty = new QLabel(tr("Select a device to see its details"), this);
    m_empty->setObjectName(QStringLiteral("deviceEmpty"));
    m_empty->setAccessibleName(m_empty->text());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);

    m_content = new QWidget(this);
    m_heading = new QLabel(m_content);
    m_heading->setObjectName(QStringLiteral("deviceHeading"));
    m_heading->setFont(textFont(TextSize::Heading));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status = new StatusHeading(m_content);
    m_failure = new FailureStrip(tr("Details"), m_content);
    connect(m_failure, &FailureStrip::retryWanted, this, &DevicePanel::ask);

    m_details = new QScrollArea(m_content);
    m_details->setObjectName(QStringLiteral("deviceDetails"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setWidgetResizable(true);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tabs = new QTabWidget(m_content);
    m_tabs->setObjectName(QStringLiteral("deviceTabs"));
    m_tabs->setAccessibleName(tr("Details and raw answer"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_details, tr("Details"));
    m_tabs->addTab(buildRaw(), tr("Raw"));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    head->setSpacing(metrics::unit);
    head->addWidget(m_heading);
    head->addWidget(m_status);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_failure);
    column->addWidget(m_tabs, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &DevicePanel::ask);
}

DevicePanel::~DevicePanel() = default;

QWidget *DevicePanel::buildRaw()
{
    auto *page = new QWidget(m_content);
    m_raw = new QPlainTextEdit(page);
    m_raw->setObjectName(QStringLiteral("deviceRaw"));
    m_raw->setAccessibleName(tr("The service's answer as JSON"));
    m_raw->setReadOnly(true);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(textFont(TextSize::Small).pointSizeF());
    m_raw->setFont(fixed);
    m_raw->document()->setDocumentMargin(metrics::medium);
    m_raw->setPlaceholderText(tr("No answer yet"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"), page);
    m_copy->setObjectName(QStringLiteral("copyRaw"));
    m_copy->setAccessibleName(tr("Copy the JSON"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_raw->toPlainText()); });
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, metrics::small);
    column->setSpacing(metrics::small);
    column->addWidget(m_raw, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::medium, 0, metrics::medium, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    column->addLayout(buttons);
    return page;
}

void DevicePanel::setDevice(const Device &device)
{
    const bool another = device.arn != m_row.arn;
    if (!another && device == m_row)
        return;
    m_row = device;
    m_device = another ? device : completed(m_device, device);
    m_call.reset();
    m_settle.stop();
    m_failure->hide();
    if (device.arn.isEmpty()) {
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    if (another) {
        m_json.clear();
        m_details->verticalScrollBar()->setValue(0);
    }
    m_pages->setCurrentWidget(m_content);
    showDevice();
    showRaw();
    m_settle.start();
}

void DevicePanel::refresh()
{
    if (!m_row.arn.isEmpty() && !m_settle.isActive())
        ask();
}

void DevicePanel::ask()
{
    m_failure->hide();
    m_call = m_lookup->getDevice(m_row.arn, [this](Result<DeviceRecord> result) { take(std::move(result)); });
}

void DevicePanel::take(Result<DeviceRecord> result)
{
    // The handle may not be destroyed before its callback has returned.
    const CallHandle finished = std::exchange(m_call, nullptr);
    if (!result) {
        if (result.failure().kind != FailureKind::Cancelled)
            m_failure->show(tr("The details could not be read."), result.failure());
        return;
    }
    m_device = completed(m_device, result.value().device);
    m_json = result.value().json;
    showDevice();
    showRaw();
}

void DevicePanel::showDevice()
{
    const QString name = m_device.name.isEmpty() ? m_device.serialNumber : m_device.name;
    m_heading->setText(name.isEmpty() ? tr("Device without a name") : name);
    m_heading->setAccessibleName(m_heading->text());
    m_status->setDevice(m_device);
    const QList<DetailGroup> groups = detailGroups(m_device, locale());
    if (groups == m_groups && m_details->widget())
        return;
    m_groups = groups;
    const int position = m_details->verticalScrollBar()->value();
    m_details->setWidget(detailsWidget(groups));
    m_details->verticalScrollBar()->setValue(position);
}

void DevicePanel::showRaw()
{
    const QString text = prettyJson(m_json);
    if (text != m_raw->toPlainText())
        m_raw->setPlainText(text);
    m_copy->setEnabled(!text.isEmpty());
}

} // namespace rollcall
