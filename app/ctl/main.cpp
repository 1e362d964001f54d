// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/allcommands.h"
#include "app/ctl/connectfleet.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/program.h"
#include "app/service/datafolder.h"
#include "models/analysis/plainlocale.h"
#include "models/api/selftest.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qlocale.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtranslator.h>

#include <csignal>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace rollcall;

namespace {

// Were one of the standard streams closed, the next file to be opened, the database perhaps, would take its
// number and get what is written to the stream.
void keepStandardStreams()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) == -1)
            static_cast<void>(::open("/dev/null", O_RDWR));
    }
}

} // namespace

int main(int argc, char **argv)
{
    keepStandardStreams();
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is a write that fails
    // GLib's event loop writes to its pipe for each event that is posted, Qt's own only where it sleeps.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcallctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));

    // English has a catalogue as well: that of its plural forms.
    QTranslator translator;
    const QString catalogues = QStringLiteral(":/rollcall/translations");
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QLocale spoken = hasPlainLocale(environment) ? QLocale::c() : QLocale();
    if (translator.load(spoken, QStringLiteral("rollcall"), QStringLiteral("_"), catalogues) ||
        translator.load(QStringLiteral("rollcall_en"), catalogues))
        QCoreApplication::installTranslator(&translator);

    FdOutput out(STDOUT_FILENO);
    FdOutput err(STDERR_FILENO);
    if (const auto tested = selfTest(); !tested) {
        err.write(tested.failure().message.toUtf8() + '\n');
        return exitcode::failure;
    }
    QFile in;
    [[maybe_unused]] const bool opened = in.open(STDIN_FILENO, QIODevice::ReadOnly);
    const SystemClock clock;
    CommandContext context{out, err, &in, clock, QTimeZone::systemTimeZone(), {}, DataFolder::defaultPath()};
    context.connect = [&clock, &environment](const ConnectOptions &options,
                                             const std::function<void(QString)> &note) {
        return connectFleet(options, environment, clock, note);
    };
    context.connectionName = [&environment](const ConnectOptions &options) {
        return nameOfFleet(options, environment);
    };
    Program program(context, allCommands(context));
    std::optional<Interrupts> interrupts;
    bool ended = false;
    QMetaObject::invokeMethod(
        &app,
        [&] {
            program.start(QCoreApplication::arguments().mid(1), [&ended](int code) {
                ended = true;
                QCoreApplication::exit(code);
            });
            if (!ended)
                interrupts.emplace([&program](int) { program.interrupt(); });
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}
