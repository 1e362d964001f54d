// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

class QProcessEnvironment;

namespace rollcall {

/// Names in lower case, values as written. A property with sub-properties has a value that begins with a line
/// break, see subProperty().
using ConfigSection = QMap<QString, QString>;

/// What AWS's shared config and credentials files say. Sections with a misspelt kind or name are left out.
struct SharedConfig
{
    QMap<QString, ConfigSection> profiles; ///< of both files; the credentials file wins
    QMap<QString, ConfigSection> ssoSessions;
    QMap<QString, ConfigSection> services;
};

/// One of the two files: its text, and its name for error messages.
struct ConfigText
{
    QString fileName;
    QString text;
};

/// Fails with FailureKind::Input, naming file and line, never quoting what stands there.
Result<SharedConfig> parseSharedConfig(const ConfigText &config, const ConfigText &credentials);

/// Where the files are: AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else below the home folder.
struct SharedConfigPaths
{
    QString config;
    QString credentials;
};
SharedConfigPaths sharedConfigPaths(const QProcessEnvironment &environment);

/// Reads and parses both. A file that is not there counts as empty; one that can't be read is a failure.
Result<SharedConfig> loadSharedConfig(const SharedConfigPaths &paths);

/// The value of "name = value" in the lines below a property; null when there is none.
QString subProperty(const QString &value, const QString &name);

} // namespace rollcall
