// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/devicecondition.h"
#include "models/domain/device.h"
#include "models/tables/pagedmodel.h"

#include <QtCore/qtimer.h>

namespace rollcall {

/// The devices of a query. "Offline since" counts on by itself, in whole minutes.
class DeviceTableModel final : public PagedModel<Device>
{
    Q_OBJECT

public:
    enum ColumnId {
        Status,
        OfflineSince,
        Name,
        Room,
        Type,
        Software,
        Serial,
        Mac,
        DeviceStatus,
        Details,
        ConnectionStatus,
        NetworkProfile,
        Created,
        RoomArn,
        DeviceArn,
        ColumnTotal
    };

    DeviceTableModel(DeviceSource *source, const Clock *clock, QObject *parent = nullptr);

    std::span<const GroupKind> groupKinds() const override;

protected:
    QString countText(const RowGroup &group) const override;
    MarkedRows markedRows() const override;
    QString display(quint32 row, int column) const override;
    QString copyText(quint32 row, int column) const override;
    QVariant extra(quint32 row, int column, int role) const override;
    ServerFilter serverFilter(const RowCondition &condition) const override;

private:
    QString toolTip(quint32 row, int column) const;
    DeviceCondition conditionAt(quint32 row) const;
    void tick();

    /// A minute that is over shows soon.
    static constexpr std::chrono::seconds tickPause{10};
    static constexpr int ticksPerMinute = 6;
    QTimer m_tick;
    int m_ticks = 0;
};

} // namespace rollcall
