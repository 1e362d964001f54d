// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace rollcall {

/// What the console was told when it was started. A null text was not given.
struct CommandLine
{
    QString profile;
    QString region;
    QString endpointUrl;
    QString dataDir;
    QString colorScheme; ///< light, dark, auto
    QString language;    ///< auto or the code of a bundled language
    QString platform;    ///< Qt's own -platform
    QString view;        ///< the file or link of a view to open
};

/// Either arguments to go on with, or what to print before leaving at once.
struct CommandLineOutcome
{
    enum class Kind { Run, Print, Wrong };
    Kind kind = Kind::Run;
    CommandLine arguments;
    QString text; ///< for Print: to stdout, exit code 0; for Wrong: to stderr, exit code 2
};

/// Needs a QCoreApplication. Qt's own options (-platform and the like) are let through.
CommandLineOutcome parseCommandLine(const QStringList &arguments);

} // namespace rollcall
