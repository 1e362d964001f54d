// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importer.h"

#include "app/service/importcsv.h"
#include "app/service/importtext.h"
#include "models/store/fleetstore.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qhash.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr qsizetype batchSize = 1000;
constexpr qint64 largestJson = 1024LL * 1024 * 1024; // it is held in memory as a whole

} // namespace

Importer::Importer(FleetStore &store, ImportOptions options)
    : m_store(store)
    , m_options(std::move(options))
{
}

Failure Importer::inputFailure(qint64 line, const QString &reason) const
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message = line > 0 ? QStringLiteral("%1:%2: %3.").arg(m_name, QString::number(line), reason)
                               : QStringLiteral("%1: %2.").arg(m_name, reason);
    return failure;
}

Result<ImportReport> Importer::importFile(const QString &path)
{
    m_name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return inputFailure(0, ImportText::tr("The file can't be opened: %1").arg(file.errorString()));
    return importFrom(file, m_name);
}

Result<ImportReport> Importer::importFrom(QIODevice &device, const QString &name)
{
    m_name = name;
    m_report = {};
    m_devices.clear();
    m_users.clear();
    m_events.clear();
    m_eventLines.clear();
    const QByteArray start = device.peek(4096);
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        return inputFailure(1, ImportText::tr("The file is in UTF-16; save it as UTF-8"));
    const QByteArray shown = (start.startsWith("\xef\xbb\xbf") ? start.sliced(3) : start).trimmed();
    const bool json = shown.startsWith('{') || shown.startsWith('[');

    bool refused = false;
    const Result<void> done = m_store.transaction([&]() -> Result<void> {
        Result<void> read = json ? readJson(device) : readCsv(device);
        if (read)
            read = flush();
        if (read && m_report.added + m_report.changed > 0)
            read = m_store.markAsSample(false);
        // A failed transaction is one that is undone: that is all that is wanted here.
        refused = read.ok() && m_report.bad > 0 && !m_options.skipBad;
        return refused ? Result<void>(Failure()) : read;
    });
    if (refused) {
        m_report.kept = false;
        m_report.added = m_report.changed = m_report.unchanged = 0;
    } else if (!done) {
        return done.failure();
    }
    std::sort(m_report.badRows.begin(), m_report.badRows.end(),
              [](const BadRow &a, const BadRow &b) { return a.line < b.line; });
    return m_report;
}

Result<void> Importer::readCsv(QIODevice &device)
{
    CsvReader reader(device);
    CsvReader::Record record;
    if (!reader.next(record)) {
        const QString trouble = reader.readError();
        return inputFailure(0, trouble.isEmpty() ? ImportText::tr("The file is empty") : trouble);
    }
    if (!record.trouble.isEmpty())
        return inputFailure(record.line, record.trouble);
    const CsvColumns columns(record.fields, m_options.defaultDeviceArn);
    if (!columns.trouble().isEmpty())
        return inputFailure(record.line, columns.trouble());
    m_report.ignored = columns.ignored();
    while (reader.next(record)) {
        if (!record.trouble.isEmpty()) {
            addBad(record.line, record.trouble);
            continue;
        }
        if (Result<void> taken = take(columns.row(record.fields), record.line); !taken)
            return taken;
    }
    if (!reader.readError().isEmpty())
        return inputFailure(0, ImportText::tr("Reading failed: %1").arg(reader.readError()));
    return {};
}

Result<void> Importer::readJson(QIODevice &device)
{
    QByteArray text;
    while (text.size() <= largestJson) {
        const QByteArray more = device.read(4 * 1024 * 1024);
        if (more.isEmpty())
            break;
        text += more;
    }
    if (text.size() > largestJson)
        return inputFailure(0, ImportText::tr("The file is larger than 1 GiB; split it, or use CSV"));
    Result<void> result;
    const JsonTrouble trouble = findJsonItems(text, [&](const JsonItem &item) {
        if (result)
            result = take(readJsonItem(item, m_options.defaultDeviceArn), item.line);
    });
    if (result && trouble.line > 0)
        return inputFailure(trouble.line, ImportText::tr("This is no sound JSON: %1").arg(trouble.reason));
    return result;
}

Result<void> Importer::take(ImportRow row, qint64 line)
{
    if (const auto *reason = std::get_if<QString>(&row)) {
        addBad(line, *reason);
        return {};
    }
    if (auto *device = std::get_if<ImportedDevice>(&row)) {
        m_devices.append(std::move(*device));
    } else if (auto *user = std::get_if<ImportedUser>(&row)) {
        m_users.append(std::move(*user));
    } else if (auto *event = std::get_if<ImportedEvent>(&row)) {
        m_events.append(std::move(*event));
        m_eventLines.append(line);
    }
    const bool full = std::max({m_devices.size(), m_users.size(), m_events.size()}) >= batchSize;
    return full ? flush() : Result<void>();
}

// Rows of one batch that tell of the same item build on one another, and the first on what the store has.
template <class Item, class Row>
Result<void> Importer::flushRows(QList<Row> &rows, Item Row::*item,
                                 Result<Item> (FleetStore::*find)(const QString &),
                                 Result<WriteCounts> (FleetStore::*put)(const QList<Item> &))
{
    QList<Item> items;
    QHash<QString, qsizetype> known;
    for (const Row &row : std::as_const(rows)) {
        const QString &arn = (row.*item).arn;
        const auto at = known.constFind(arn);
        if (at != known.cend()) {
            items[*at] = merged(items[*at], row);
            continue;
        }
        Result<Item> stored = (m_store.*find)(arn);
        if (!stored && stored.failure().kind != FailureKind::NotFound)
            return stored.failure();
        known.insert(arn, items.size());
        items.append(merged(stored ? std::move(stored).value() : Item(), row));
    }
    rows.clear();
    if (items.isEmpty())
        return {};
    const Result<WriteCounts> counts = (m_store.*put)(items);
    if (!counts)
        return counts.failure();
    m_report.added += counts.value().added;
    m_report.changed += counts.value().changed;
    m_report.unchanged += counts.value().unchanged;
    return {};
}

// Devices before events: a file may bring a device and what happened to it.
Result<void> Importer::flush()
{
    Result<void> done =
        flushRows(m_devices, &ImportedDevice::device, &FleetStore::device, &FleetStore::putDevices);
    if (done)
        done = flushRows(m_users, &ImportedUser::user, &FleetStore::user, &FleetStore::putUsers);
    if (done)
        done = flushEvents();
    return done;
}

Result<void> Importer::flushEvents()
{
    if (m_events.isEmpty())
        return {};
    QList<FleetEvent> events;
    events.reserve(m_events.size());
    for (const ImportedEvent &row : std::as_const(m_events))
        events.append({row.deviceArn, row.event});
    const Result<EventCounts> counts = m_store.appendEvents(events);
    if (!counts)
        return counts.failure();
    m_report.added += counts.value().added;
    m_report.unchanged += counts.value().known;
    for (const qsizetype position : counts.value().unknownDevices)
        addBad(m_eventLines[position], ImportText::tr("No device has the ARN %1; import the devices first")
                                           .arg(events[position].deviceArn));
    m_events.clear();
    m_eventLines.clear();
    return {};
}

void Importer::addBad(qint64 line, const QString &reason)
{
    ++m_report.bad;
    if (m_report.badRows.size() < ImportReport::mostListed)
        m_report.badRows.append({line, reason});
}

} // namespace rollcall
