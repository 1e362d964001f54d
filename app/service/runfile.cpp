// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/runfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall {

namespace {

// A lock of the open file description: it can be asked for without being taken, so that a reader never gets
// in the way of a service that starts.
bool takeLock(int descriptor)
{
    struct flock lock
    {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

bool isLocked(int descriptor)
{
    struct flock lock
    {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// Between open and lock the file may have been removed by its former owner.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat held
    {
    };
    struct stat named
    {
    };
    return ::fstat(descriptor, &held) == 0 && ::stat(path.constData(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

QByteArray toJson(const RunningService &service)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("url"), service.url.toString()},
                           {QStringLiteral("pid"), service.pid},
                           {QStringLiteral("region"), service.region},
                           {QStringLiteral("accessKeyId"), QString::fromLatin1(service.accessKeyId)}})
        .toJson();
}

Failure cannotWrite(const DataFolder &folder)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message = QCoreApplication::translate("RunFile", "Cannot write %1: %2.")
                          .arg(folder.runPath(), qt_error_string(errno));
    return failure;
}

} // namespace

RunFile::RunFile(int descriptor, const QByteArray &path)
    : m_descriptor(descriptor)
    , m_path(path)
{
}

RunFile::~RunFile()
{
    if (isStillThere(m_descriptor, m_path))
        ::unlink(m_path.constData());
    ::close(m_descriptor);
}

Result<std::unique_ptr<RunFile>> RunFile::claim(const DataFolder &folder, const RunningService &service)
{
    const QByteArray path = QFile::encodeName(folder.runPath());
    for (;;) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return cannotWrite(folder);
        if (!takeLock(descriptor)) {
            const bool taken = errno == EAGAIN || errno == EACCES;
            const Failure failure = cannotWrite(folder);
            ::close(descriptor);
            if (taken)
                return std::unique_ptr<RunFile>();
            return failure;
        }
        if (!isStillThere(descriptor, path)) {
            ::close(descriptor);
            continue;
        }
        std::unique_ptr<RunFile> file(new RunFile(descriptor, path));
        const QByteArray json = toJson(service);
        if (::fchmod(descriptor, 0600) != 0 || ::ftruncate(descriptor, 0) != 0 ||
            ::pwrite(descriptor, json.constData(), static_cast<std::size_t>(json.size()), 0) != json.size())
            return cannotWrite(folder);
        return file;
    }
}

std::optional<RunningService> RunFile::read(const DataFolder &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder.runPath()).constData(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || !isLocked(descriptor))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(16 * 1024)).object();
    RunningService service;
    service.url = QUrl(object.value(QLatin1StringView("url")).toString());
    service.pid = object.value(QLatin1StringView("pid")).toInteger();
    service.region = object.value(QLatin1StringView("region")).toString();
    service.accessKeyId = object.value(QLatin1StringView("accessKeyId")).toString().toLatin1();
    if (!service.url.isValid() || service.url.host().isEmpty() || service.region.isEmpty())
        return std::nullopt; // not written yet, or damaged: as if there were none
    return service;
}

} // namespace rollcall
