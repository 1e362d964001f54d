// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/datafolder.h"

#include <QtCore/qurl.h>

#include <memory>
#include <optional>

namespace rollcall {

/// What the run file of a data folder tells of the service that is alive.
struct RunningService
{
    QUrl url;
    qint64 pid = 0;
    QString region;
    QByteArray accessKeyId;
};

/// The file that names a data folder's running service. Its owner holds a lock on it, which ends with the
/// process: a file left by a killed service is told from a live one by its lock being free.
class RunFile
{
public:
    /// Null when another live service holds the file; a Failure when the folder can't be written.
    static Result<std::unique_ptr<RunFile>> claim(const DataFolder &folder, const RunningService &service);
    /// The live service, if there is one.
    static std::optional<RunningService> read(const DataFolder &folder);

    RunFile(const RunFile &) = delete;
    RunFile &operator=(const RunFile &) = delete;
    /// Removes the file.
    ~RunFile();

private:
    RunFile(int descriptor, const QByteArray &path);
    int m_descriptor;
    QByteArray m_path;
};

} // namespace rollcall
