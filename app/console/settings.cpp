// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/settings.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qstringlist.h>

#include <algorithm>
#include <array>
#include <variant>

namespace rollcall {

namespace {

using Member = std::variant<QString Settings::*, int Settings::*, bool Settings::*, QByteArray Settings::*>;

struct Entry
{
    QLatin1StringView key;
    Member member;
    QStringList allowed = {}; ///< for texts that name a choice; empty: anything goes
};

const QLatin1StringView versionKey("version");
constexpr int leastRefreshSeconds = 10;
constexpr int mostRefreshSeconds = 3600;

/// The table of all settings: where each lies in the file.
QList<Entry> entries()
{
    return {
        {QLatin1StringView("appearance/colorScheme"),
         &Settings::colorScheme,
         {QStringLiteral("auto"), QStringLiteral("light"), QStringLiteral("dark")}},
        {QLatin1StringView("appearance/desktopScheme"),
         &Settings::desktopScheme,
         {QString(), QStringLiteral("light"), QStringLiteral("dark")}},
        {QLatin1StringView("appearance/language"), &Settings::language},
        {QLatin1StringView("appearance/compactRows"), &Settings::compactRows},
        {QLatin1StringView("appearance/sampleNoteDismissed"), &Settings::sampleNoteDismissed},
        {QLatin1StringView("refresh/seconds"), &Settings::refreshSeconds},
        {QLatin1StringView("history/keptDays"), &Settings::keptDays},
        {QLatin1StringView("history/lanesHours"), &Settings::lanesHours},
        {QLatin1StringView("history/utcTimes"), &Settings::utcTimes},
        {QLatin1StringView("rooms/site"), &Settings::siteRule},
        {QLatin1StringView("window/section"),
         &Settings::section,
         {QStringLiteral("devices"), QStringLiteral("users")}},
        {QLatin1StringView("window/geometry"), &Settings::windowGeometry},
        {QLatin1StringView("window/devicesLayout"), &Settings::devicesLayout},
        {QLatin1StringView("window/deviceTable"), &Settings::deviceTable},
        {QLatin1StringView("window/userTable"), &Settings::userTable},
    };
}

/// What earlier versions called things. Version 1 is the first.
QList<SettingMigration> migrations()
{
    return {};
}

void read(Settings &settings, const Entry &entry, const QVariant &value)
{
    if (const auto *text = std::get_if<QString Settings::*>(&entry.member)) {
        const QString found = value.toString();
        if (entry.allowed.isEmpty() ? !found.isEmpty() : entry.allowed.contains(found))
            settings.*(*text) = found;
    } else if (const auto *number = std::get_if<int Settings::*>(&entry.member)) {
        bool ok = false;
        const int found = value.toInt(&ok);
        if (ok)
            settings.*(*number) = found;
    } else if (const auto *flag = std::get_if<bool Settings::*>(&entry.member)) {
        const QString found = value.toString();
        if (found == QLatin1StringView("true") || found == QLatin1StringView("false"))
            settings.*(*flag) = found == QLatin1StringView("true");
    } else if (const auto *bytes = std::get_if<QByteArray Settings::*>(&entry.member)) {
        settings.*(*bytes) = QByteArray::fromBase64(value.toByteArray());
    }
}

QVariant written(const Settings &settings, const Entry &entry)
{
    if (const auto *text = std::get_if<QString Settings::*>(&entry.member))
        return settings.*(*text);
    if (const auto *number = std::get_if<int Settings::*>(&entry.member))
        return settings.*(*number);
    if (const auto *flag = std::get_if<bool Settings::*>(&entry.member))
        return settings.*(*flag) ? QStringLiteral("true") : QStringLiteral("false");
    return QString::fromLatin1((settings.*std::get<QByteArray Settings::*>(entry.member)).toBase64());
}

Failure failureOf(const QString &path, QSettings::Status status, bool writing)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    if (status == QSettings::FormatError)
        failure.message = QCoreApplication::translate(
                              "Settings", "The settings in %1 can't be read, so the defaults apply. "
                                          "Correct or delete the file.")
                              .arg(path);
    else if (writing)
        failure.message = QCoreApplication::translate(
                              "Settings", "The settings can't be saved in %1. Make the file and its "
                                          "folder writable to keep them.")
                              .arg(path);
    else
        failure.message = QCoreApplication::translate(
                              "Settings", "The settings in %1 can't be opened, so the defaults apply. "
                                          "Check the file's permissions.")
                              .arg(path);
    return failure;
}

} // namespace

SettingValues migrated(SettingValues values, int fromVersion, const QList<SettingMigration> &steps)
{
    QList<SettingMigration> ordered = steps;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto &one, const auto &other) { return one.toVersion < other.toVersion; });
    for (const SettingMigration &step : std::as_const(ordered)) {
        if (step.toVersion <= fromVersion || !values.contains(step.from))
            continue;
        const QVariant value = values.take(step.from);
        if (!step.to.isEmpty() && !values.contains(step.to))
            values.insert(step.to, value);
    }
    return values;
}

Settings settingsFromValues(const SettingValues &values)
{
    Settings settings;
    const QList<Entry> table = entries();
    for (const Entry &entry : table)
        if (const auto found = values.constFind(entry.key); found != values.constEnd())
            read(settings, entry, *found);
    // What can't be meant must not make anything be forgotten.
    settings.keptDays = std::max(settings.keptDays, 0);
    if (settings.refreshSeconds != 0 &&
        (settings.refreshSeconds < leastRefreshSeconds || settings.refreshSeconds > mostRefreshSeconds))
        settings.refreshSeconds = Settings().refreshSeconds;
    return settings;
}

SettingValues settingsToValues(const Settings &settings)
{
    SettingValues values;
    const QList<Entry> table = entries();
    for (const Entry &entry : table)
        values.insert(entry.key, written(settings, entry));
    return values;
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
}

QString SettingsFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/rollcall/console.ini");
}

Result<Settings> SettingsFile::load() const
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return Settings();
    if (!info.isReadable())
        return failureOf(m_path, QSettings::AccessError, false);
    const QSettings file(m_path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return failureOf(m_path, file.status(), false);
    SettingValues values;
    const QStringList keys = file.allKeys();
    for (const QString &key : keys)
        values.insert(key, file.value(key));
    return settingsFromValues(migrated(values, values.value(versionKey).toInt(), migrations()));
}

Result<void> SettingsFile::save(const Settings &settings) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSettings file(m_path, QSettings::IniFormat);
    const int found = file.value(versionKey).toInt();
    const QList<SettingMigration> steps = migrations();
    for (const SettingMigration &step : steps)
        if (step.toVersion > found)
            file.remove(step.from);
    const SettingValues values = settingsToValues(settings);
    for (auto value = values.constBegin(); value != values.constEnd(); ++value)
        if (file.value(value.key()) != value.value())
            file.setValue(value.key(), value.value());
    if (found < version)
        file.setValue(versionKey, version);
    file.sync();
    if (file.status() != QSettings::NoError)
        return failureOf(m_path, file.status(), true);
    return {};
}

} // namespace rollcall
