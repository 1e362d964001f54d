// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/viewsfile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlockfile.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qurl.h>

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr std::chrono::milliseconds patience(500);
constexpr qint64 largestFile = 16 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("ViewsFile", text);
}

Failure failureOf(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message = message;
    return failure;
}

auto placeOf(const QList<SavedView> &list, const QString &id)
{
    return std::find_if(list.begin(), list.end(), [&id](const SavedView &view) { return view.id == id; });
}

/// The user's order; what others have added comes behind it.
QList<SavedView> merged(const QList<SavedView> &kept, const QList<SavedView> &before,
                        const QList<SavedView> &now)
{
    QList<SavedView> result;
    for (const SavedView &view : now) {
        const auto known = placeOf(before, view.id);
        const auto there = placeOf(kept, view.id);
        const bool isMine = known == before.end() || !(*known == view);
        if (isMine)
            result.append(view);
        else if (there != kept.end())
            result.append(*there);
    }
    for (const SavedView &view : kept) {
        if (placeOf(before, view.id) == before.end() && placeOf(now, view.id) == now.end())
            result.append(view);
    }
    return result;
}

} // namespace

ViewsFile::ViewsFile(QString path)
    : m_path(std::move(path))
{
}

Result<QList<SavedView>> ViewsFile::read()
{
    QFile file(m_path);
    if (!file.exists())
        return QList<SavedView>();
    if (!file.open(QIODevice::ReadOnly))
        return failureOf(say(QT_TRANSLATE_NOOP("ViewsFile", "The saved views in %1 can't be opened: %2."))
                             .arg(m_path, file.errorString()));
    if (file.size() > largestFile)
        return failureOf(
            say(QT_TRANSLATE_NOOP("ViewsFile", "The file of saved views %1 is too large.")).arg(m_path));
    return viewsFromFile(file.readAll());
}

Result<QList<SavedView>> ViewsFile::load()
{
    Result<QList<SavedView>> views = read();
    if (views || !QFileInfo(m_path).isReadable())
        return views;
    QString aside;
    for (int number = 1; aside.isEmpty() || QFile::exists(aside); ++number)
        aside = QStringLiteral("%1.damaged-%2").arg(m_path).arg(number);
    const bool isAside = QFile::rename(m_path, aside);
    return failureOf(say(QT_TRANSLATE_NOOP("ViewsFile", "The saved views in %1 can't be read: %2 The file is "
                                                        "kept as %3."))
                         .arg(m_path, views.failure().message, isAside ? aside : m_path));
}

Result<QList<SavedView>> ViewsFile::save(const QList<SavedView> &before, const QList<SavedView> &now)
{
    const auto refused = [this](const QString &reason) {
        return failureOf(say(QT_TRANSLATE_NOOP("ViewsFile", "The views can't be saved in %1: %2. Make the "
                                                            "file and its folder writable to keep them."))
                             .arg(m_path, reason));
    };
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(patience) && lock.error() == QLockFile::LockFailedError)
        return refused(say(QT_TRANSLATE_NOOP("ViewsFile", "another window is writing it")));
    const Result<QList<SavedView>> kept = read();
    if (!kept)
        return refused(kept.failure().message);
    QList<SavedView> views = merged(kept.value(), before, now);
    QSaveFile file(m_path);
    const QByteArray bytes = viewsToFile(views);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return refused(file.errorString());
    return views;
}

Result<SavedView> viewFromArgument(const QString &argument)
{
    if (isViewLink(argument)) {
        Result<SavedView> view = viewFromLink(argument);
        return view ? view
                    : failureOf(say(QT_TRANSLATE_NOOP("ViewsFile", "The link can't be opened. %1"))
                                    .arg(view.failure().message));
    }
    const QUrl url(argument);
    const QString path = url.isLocalFile() ? url.toLocalFile() : argument;
    QFile file(path);
    const auto refused = [&path](const QString &reason) {
        return failureOf(
            say(QT_TRANSLATE_NOOP("ViewsFile", "The view %1 can't be opened. %2")).arg(path, reason));
    };
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    Result<SavedView> view = viewFromFile(file.read(largestFile));
    if (!view)
        return refused(view.failure().message);
    return view;
}

} // namespace rollcall
