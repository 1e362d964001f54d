// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// The service's own secrets, made at random the first time. Never logged.
struct ServiceKeys
{
    QByteArray accessKeyId;     ///< 20 characters
    QByteArray secretAccessKey; ///< 40 characters
    QByteArray tokenKey;        ///< 32 bytes; signs the NextTokens
    bool operator==(const ServiceKeys &) const = default;
};

/// The folder that holds a local fleet: its database, the key of its service, and who serves it now.
class DataFolder
{
    Q_DECLARE_TR_FUNCTIONS(DataFolder)

public:
    /// $XDG_DATA_HOME/rollcall
    static QString defaultPath();

    explicit DataFolder(const QString &path = defaultPath());
    const QString &path() const { return m_path; }
    QString databasePath() const;
    /// What was collected of this and other fleets; see HistoryStore.
    QString historyPath() const;
    QString keyPath() const;
    QString runPath() const;

    /// Makes the folder with mode 0700 where it is missing.
    Result<void> create() const;
    /// Reads the keys, or makes them (file mode 0600; also when several processes do so at once, all get the
    /// same). A key file that others may read is put right, with a warning in the log.
    Result<ServiceKeys> keys() const;

private:
    Result<ServiceKeys> makeKeys() const;

    QString m_path;
};

} // namespace rollcall
