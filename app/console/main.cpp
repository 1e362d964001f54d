// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"
#include "app/console/fontwarmup.h"
#include "app/console/language.h"
#include "models/api/selftest.h"

#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qapplication.h>

#ifdef ROLLCALL_MIMALLOC
#include <mimalloc.h>
#endif

using namespace rollcall;

namespace {

int tell(FILE *stream, const QString &text, int code)
{
    QTextStream(stream) << text;
    return code;
}

/// Qt would end the program with a core dump.
bool hasScreen(const CommandLine &arguments)
{
    return !arguments.platform.isEmpty() || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// Memory that is free is kept for what comes next: to give it back to the system took the window's thread,
/// whichever thread had freed it, several milliseconds at a stretch.
void keepMemory()
{
#ifdef ROLLCALL_MIMALLOC
#if MI_MALLOC_VERSION < 210
    mi_option_disable(mi_option_allow_decommit);
#else
    mi_option_set(mi_option_purge_delay, -1);
#endif
#endif
}

CommandLineOutcome readCommandLine(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // without a screen: --help must work there, too
    const Language language(QStringLiteral("auto"));
    return parseCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    keepMemory();
    QCoreApplication::setApplicationName(QStringLiteral("rollcall"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    const CommandLineOutcome outcome = readCommandLine(argc, argv);
    if (outcome.kind == CommandLineOutcome::Kind::Print)
        return tell(stdout, outcome.text, 0);
    if (outcome.kind == CommandLineOutcome::Kind::Wrong)
        return tell(stderr, outcome.text, 2);
    if (!hasScreen(outcome.arguments))
        return tell(stderr,
                    QCoreApplication::translate(
                        "main", "There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so "
                                "the console can't open. Use rollcallctl instead.") +
                        QLatin1Char('\n'),
                    1);
    if (const auto tested = selfTest(); !tested)
        return tell(stderr, tested.failure().message + QLatin1Char('\n'), 1);

    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("rollcall"));
    Console console(outcome.arguments, SettingsFile(SettingsFile::defaultPath()),
                    QProcessEnvironment::systemEnvironment());
    console.show();
    // When the first rows are there, which are not to wait for it.
    QTimer::singleShot(std::chrono::seconds(1), &app, &warmUpFonts);
    return QApplication::exec();
}
