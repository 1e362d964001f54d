// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/historylock.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall {

HistoryLock::~HistoryLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

HistoryLock::Answer HistoryLock::take(const QString &storePath, Way way)
{
    if (m_descriptor < 0) {
        const QByteArray path = QFile::encodeName(storePath + QStringLiteral(".lock"));
        m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (m_descriptor < 0)
            m_descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (m_descriptor < 0)
            return Answer::None;
    }
    const int operation = way == Way::Shared ? LOCK_SH : LOCK_EX;
    int result = -1;
    do
        result = ::flock(m_descriptor, operation | LOCK_NB);
    while (result != 0 && errno == EINTR);
    if (result == 0)
        return Answer::Held;
    return errno == EWOULDBLOCK ? Answer::Busy : Answer::None;
}

} // namespace rollcall
