// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/devicetablepage.h"

#include "models/analysis/devicecondition.h"
#include "models/tables/devicetablemodel.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DeviceTablePage", text);
}

QString count(const char *text, qsizetype number)
{
    return QCoreApplication::translate("DeviceTablePage", text, nullptr, static_cast<int>(number));
}

/// "14 selected, 9 offline, 3 rooms"
QString tallyText(const RowTally &tally)
{
    return QStringLiteral("%1, %2, %3")
        .arg(count(QT_TRANSLATE_N_NOOP("DeviceTablePage", "%Ln selected"), tally.rows),
             count(QT_TRANSLATE_N_NOOP("DeviceTablePage", "%Ln offline"), tally.counts),
             count(QT_TRANSLATE_N_NOOP("DeviceTablePage", "%Ln room(s)"), tally.values));
}

TablePageTraits traits()
{
    TablePageTraits result;
    result.objectName = QStringLiteral("devices");
    result.accessibleName = say(QT_TRANSLATE_NOOP("DeviceTablePage", "Devices"));
    result.searchKey = QStringLiteral("name");
    result.filterFields = deviceFilterFields();
    result.search = {
        {QString(), say(QT_TRANSLATE_NOOP("DeviceTablePage", "All columns")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device shows %1 in one of its columns.")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage",
                               "No device that matches %1 shows %2 in one of its columns."))},
        {QStringLiteral("name"), say(QT_TRANSLATE_NOOP("DeviceTablePage", "Name")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device has %1 in its name.")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device that matches %1 has %2 in its name."))},
        {QStringLiteral("room"), say(QT_TRANSLATE_NOOP("DeviceTablePage", "Room")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device is in a room named %1.")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device matches %1 in %2."))},
        {QStringLiteral("serial"), say(QT_TRANSLATE_NOOP("DeviceTablePage", "Serial")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device has %1 in its serial number.")),
         say(QT_TRANSLATE_NOOP("DeviceTablePage",
                               "No device that matches %1 has %2 in its serial number."))}};
    result.looks = {std::nullopt,
                    QuickFilterLook{StatusShape::Cross, Tone::Offline},
                    QuickFilterLook{StatusShape::Triangle, Tone::Warning},
                    QuickFilterLook{StatusShape::Ring, Tone::Pending},
                    QuickFilterLook{StatusShape::UpArrow, Tone::Warning},
                    std::nullopt};
    result.loadFailed = say(QT_TRANSLATE_NOOP("DeviceTablePage", "Devices could not be loaded."));
    result.nothingThere = say(QT_TRANSLATE_NOOP(
        "DeviceTablePage",
        "There are no devices yet. Import some with rollcallctl import, connect to your own "
        "fleet with --profile or --endpoint-url, or fill the local one with "
        "rollcallctl sample."));
    result.matchesNot = say(QT_TRANSLATE_NOOP("DeviceTablePage", "No device matches %1."));
    result.sortOffer = say(QT_TRANSLATE_NOOP(
        "DeviceTablePage",
        "The service can't sort by \"%1\". Once all devices are loaded, they can be sorted here."));
    result.sortColumn = DeviceTableModel::Name;
    result.openText = say(QT_TRANSLATE_NOOP("DeviceTablePage", "&Open details"));
    result.nameColumn = DeviceTableModel::Name;
    result.detailColumn = DeviceTableModel::Room;
    result.findColumns = {DeviceTableModel::Room, DeviceTableModel::Serial, DeviceTableModel::Mac};
    result.searchFor = say(QT_TRANSLATE_NOOP("DeviceTablePage", "Search devices for \"%1\""));
    result.tally.countedField = RowFields<Device>::Condition;
    result.tally.counted = conditionName(DeviceCondition::Offline);
    result.tally.distinctField = RowFields<Device>::RoomName;
    result.tallyText = tallyText;
    return result;
}

} // namespace

DeviceTablePage::DeviceTablePage(DeviceSource *source, const Clock *clock, QWidget *parent)
    : DeviceTablePage(new DeviceTableModel(source, clock), source, clock, parent)
{
}

DeviceTablePage::DeviceTablePage(DeviceTableModel *model, DeviceSource *source, const Clock *clock,
                                 QWidget *parent)
    : TablePage(model, new SourceCounts<Device>(source, deviceQuickFilters()),
                new SourceCounts<Device>(source, {}), clock, traits(), parent)
    , m_model(model)
{
}

void DeviceTablePage::currentRowChanged(int row)
{
    const std::optional<Device> device = m_model->rowAt(row);
    Q_EMIT currentDeviceChanged(device ? *device : Device());
}

} // namespace rollcall
