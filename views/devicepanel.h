// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/pagesource.h"
#include "views/devicedetails.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTabWidget;
QT_END_NAMESPACE

namespace rollcall {

class FailureStrip;
class StatusHeading;

/// The detail of the selected device: what its row knows at once, then what GetDevice adds; and the answer as
/// JSON, with the fields that Rollcall does not know.
class DevicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DevicePanel(DeviceLookup *lookup, QWidget *parent = nullptr);
    ~DevicePanel() override;

    /// A device without an ARN means that nothing is selected.
    void setDevice(const Device &device);
    void refresh();
    /// What is shown: the row's fields completed by GetDevice's.
    const Device &device() const { return m_device; }
    /// For tests; 150 ms otherwise.
    void setSettleTime(std::chrono::milliseconds time) { m_settle.setInterval(time); }

private:
    QWidget *buildRaw();
    void ask();
    void take(Result<DeviceRecord> result);
    void showDevice();
    void showRaw();

    DeviceLookup *m_lookup;
    CallHandle m_call;
    QTimer m_settle;
    Device m_row;
    Device m_device;
    QByteArray m_json;
    QList<DetailGroup> m_groups; ///< as they are shown

    QStackedLayout *m_pages = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_heading = nullptr;
    StatusHeading *m_status = nullptr;
    FailureStrip *m_failure = nullptr;
    QTabWidget *m_tabs = nullptr;
    QScrollArea *m_details = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace rollcall
