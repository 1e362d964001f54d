// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/datafolder.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qstandardpaths.h>

#include <openssl/rand.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall {

namespace {

Q_LOGGING_CATEGORY(lcFolder, "rollcall.service.folder")

constexpr qsizetype largestKeyFile = 16 * 1024;

Failure storageFailure(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message = message;
    return failure;
}

// Letters and digits without a preference for any: bytes that would favour some are drawn again.
QByteArray randomText(qsizetype length, QByteArrayView alphabet)
{
    const int fair = 256 - 256 % static_cast<int>(alphabet.size());
    QByteArray out;
    while (out.size() < length) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            return {};
        if (byte < fair)
            out.append(alphabet[byte % alphabet.size()]);
    }
    return out;
}

ServiceKeys randomKeys()
{
    ServiceKeys keys;
    const QByteArray id = randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    keys.secretAccessKey = randomText(40, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    keys.tokenKey = QByteArray(32, '\0');
    const bool ok = RAND_bytes(reinterpret_cast<unsigned char *>(keys.tokenKey.data()), 32) == 1;
    if (ok && !id.isEmpty())
        keys.accessKeyId = "AKRC" + id;
    return keys;
}

QByteArray toJson(const ServiceKeys &keys)
{
    const QJsonObject object{{QStringLiteral("accessKeyId"), QString::fromLatin1(keys.accessKeyId)},
                             {QStringLiteral("secretAccessKey"), QString::fromLatin1(keys.secretAccessKey)},
                             {QStringLiteral("tokenKey"), QString::fromLatin1(keys.tokenKey.toBase64())}};
    return QJsonDocument(object).toJson();
}

bool fromJson(const QByteArray &json, ServiceKeys &keys)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    keys.accessKeyId = object.value(QLatin1StringView("accessKeyId")).toString().toLatin1();
    keys.secretAccessKey = object.value(QLatin1StringView("secretAccessKey")).toString().toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(object.value(QLatin1StringView("tokenKey")).toString().toLatin1(),
                                       QByteArray::AbortOnBase64DecodingErrors);
    keys.tokenKey = decoded.decoded;
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok && keys.accessKeyId.size() >= 16 &&
           keys.secretAccessKey.size() >= 40 && keys.tokenKey.size() >= 32;
}

bool writeAll(int descriptor, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t written = ::write(descriptor, data.data(), static_cast<std::size_t>(data.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data = data.sliced(written);
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/rollcall");
}

DataFolder::DataFolder(const QString &path)
    : m_path(QDir(path).absolutePath())
{
}

QString DataFolder::databasePath() const
{
    return m_path + QStringLiteral("/fleet.sqlite");
}

QString DataFolder::historyPath() const
{
    return m_path + QStringLiteral("/history.sqlite");
}

QString DataFolder::keyPath() const
{
    return m_path + QStringLiteral("/service-key.json");
}

QString DataFolder::runPath() const
{
    return m_path + QStringLiteral("/service-run.json");
}

Result<void> DataFolder::create() const
{
    const QFileInfo info(m_path);
    if (info.isDir())
        return {};
    const bool parent = QDir().mkpath(info.path());
    if (parent && (::mkdir(QFile::encodeName(m_path).constData(), 0700) == 0 || QFileInfo(m_path).isDir()))
        return {};
    return storageFailure(
        tr("Cannot create the data folder %1: %2. Choose a folder that can be written with --data-dir.")
            .arg(m_path, qt_error_string(errno)));
}

Result<ServiceKeys> DataFolder::keys() const
{
    const QByteArray path = QFile::encodeName(keyPath());
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT)
            return makeKeys();
        return storageFailure(tr("Cannot read the key file %1: %2.").arg(keyPath(), qt_error_string(errno)));
    }
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & 0077) != 0) {
        const bool repaired = ::fchmod(descriptor, 0600) == 0;
        qCWarning(lcFolder).noquote()
            << (repaired ? tr("The key file %1 could be read by others; only its owner can now. Delete it "
                              "to get a new key if others use this computer.")
                         : tr("The key file %1 can be read by others, and this can't be changed."))
                   .arg(keyPath());
    }
    QFile file;
    const bool opened = file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    ServiceKeys keys;
    if (!opened || !S_ISREG(status.st_mode) || !fromJson(file.read(largestKeyFile), keys))
        return storageFailure(
            tr("The key file %1 is damaged. Delete it to have a new key made; clients that use the old key "
               "then need the new one.")
                .arg(keyPath()));
    return keys;
}

// Written whole under another name and then linked: who comes second finds a complete file.
Result<ServiceKeys> DataFolder::makeKeys() const
{
    if (const Result<void> created = create(); !created)
        return created.failure();
    const ServiceKeys keys = randomKeys();
    if (keys.accessKeyId.isEmpty())
        return storageFailure(tr("Cannot make a key: the system gives no random numbers."));
    QByteArray temporary = QFile::encodeName(keyPath()) + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC); // mode 0600
    if (descriptor < 0)
        return storageFailure(
            tr("Cannot write to the data folder %1: %2.").arg(m_path, qt_error_string(errno)));
    const bool written = writeAll(descriptor, toJson(keys));
    int error = written ? 0 : errno;
    ::close(descriptor);
    if (written && ::link(temporary.constData(), QFile::encodeName(keyPath()).constData()) != 0)
        error = errno;
    ::unlink(temporary.constData());
    if (error == EEXIST)
        return this->keys();
    if (error != 0)
        return storageFailure(tr("Cannot write the key file %1: %2.").arg(keyPath(), qt_error_string(error)));
    return keys;
}

} // namespace rollcall
