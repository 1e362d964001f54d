// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

namespace rollcall {

/// Everything the console remembers, with the defaults. Holds no secret: credentials stay where AWS's own
/// tools keep them.
struct Settings
{
    QString colorScheme = QStringLiteral("auto"); ///< auto, light, dark
    QString desktopScheme;                        ///< what the desktop wished last time: light, dark or empty
    QString language = QStringLiteral("auto");    ///< auto, or the code of a bundled language
    QString section = QStringLiteral("devices");  ///< devices, users
    int refreshSeconds = 60;                      ///< 0: only by hand; else 10 to 3600
    int keptDays = 0;                             ///< of history; 0: all of it
    int lanesHours = 0;                           ///< of history that is shown at first; 0: as it is usual
    QString siteRule;                             ///< SiteRule::text(); empty: the usual one
    bool utcTimes = false; ///< rather than in the computer's zone, where there is a choice
    bool compactRows = false;
    bool sampleNoteDismissed = false;
    QByteArray windowGeometry;
    QByteArray devicesLayout; ///< splitters of the devices page
    QByteArray deviceTable;   ///< columns and sort, by column key
    QByteArray userTable;
    bool operator==(const Settings &) const = default;
};

/// Values by key as they lie in the file.
using SettingValues = QMap<QString, QVariant>;

/// One step from the version before to this one: the key's new name, or none when its value is of no use any
/// more.
struct SettingMigration
{
    int toVersion = 0;
    QString from;
    QString to;
};

/// Renames what an older version wrote; a value that already lies under the new name stays.
SettingValues migrated(SettingValues values, int fromVersion, const QList<SettingMigration> &steps);
/// Reads what is known; a value that makes no sense leaves the default.
Settings settingsFromValues(const SettingValues &values);
SettingValues settingsToValues(const Settings &settings);

/// The one place that reads and writes them: an INI file.
class SettingsFile
{
public:
    /// The version of the keys that this program writes.
    static constexpr int version = 1;

    explicit SettingsFile(QString path);
    /// "rollcall/console.ini" below the platform's folder for configuration.
    static QString defaultPath();

    QString path() const { return m_path; }
    /// A file that is absent gives the defaults. One that can't be read or parsed is a Failure; go on with
    /// defaults.
    Result<Settings> load() const;
    /// Keys that this version does not know stay as they are.
    Result<void> save(const Settings &settings) const;

private:
    QString m_path;
};

} // namespace rollcall
