// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pagesource.h"
#include "views/tablepage.h"

namespace rollcall {

class DeviceTableModel;

/// The devices of the fleet.
class DeviceTablePage final : public TablePage
{
    Q_OBJECT

public:
    /// Source and clock outlive the page.
    DeviceTablePage(DeviceSource *source, const Clock *clock, QWidget *parent = nullptr);

    DeviceTableModel *model() const { return m_model; }

Q_SIGNALS:
    /// Another device, the same one with other values, or (a default Device) none.
    void currentDeviceChanged(const rollcall::Device &device);

protected:
    void currentRowChanged(int row) override;

private:
    DeviceTablePage(DeviceTableModel *model, DeviceSource *source, const Clock *clock, QWidget *parent);

    DeviceTableModel *m_model;
};

} // namespace rollcall
