// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/textpipe.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace Ochre::Sandbox {

namespace {

bool isPipe(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode);
}

} // namespace

TextPipe::TextPipe(const QString &path)
    : m_path(path)
{
}

Result<void> TextPipe::make() const
{
    QFile::remove(m_path);
    if (::mkfifo(QFile::encodeName(m_path).constData(), S_IRUSR | S_IWUSR) == 0) {
        return {};
    }
    return std::unexpected(
        Error{QCoreApplication::translate("TextPipe", "A file for the compiler could not be made."), m_path,
              QCoreApplication::translate("TextPipe", "Free some space on the disk, or check that the folder can be "
                                                      "written; your text is safe in the editor.")});
}

void TextPipe::give(const QByteArray &text)
{
    m_text = text;
    m_given = 0;
}

TextPipe::Progress TextPipe::open()
{
    // Fails with ENXIO as long as nobody has opened the other end, instead of waiting for that.
    m_end = Descriptor(::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
    if (m_end.isValid()) {
        return isPipe(m_end.number()) ? Progress::Done : Progress::Failed;
    }
    return errno == ENXIO || errno == EINTR ? Progress::Waiting : Progress::Failed;
}

/// Before the reader comes to the end of the text: it may read the place again at once, as rustc does for
/// include_str!("main.rs"), and would wait there for ever.
TextPipe::Progress TextPipe::leaveText() const
{
    QFile file(m_path);
    const bool isLeft = file.remove() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
                        && file.write(m_text) == m_text.size();
    return isLeft ? Progress::Done : Progress::Failed;
}

TextPipe::Progress TextPipe::push()
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an answer, not our end
    if (!m_end.isValid()) {
        Progress opened = open();
        if (opened == Progress::Done) {
            opened = leaveText();
        }
        if (opened != Progress::Done) {
            m_end.close();
            return opened;
        }
    }
    while (m_given < m_text.size()) {
        const ssize_t count =
            ::write(m_end.number(), m_text.constData() + m_given, static_cast<size_t>(m_text.size() - m_given));
        if (count < 0) {
            return errno == EAGAIN || errno == EINTR ? Progress::Waiting : Progress::Failed;
        }
        m_given += count;
    }
    m_end.close(); // the end of the text
    return Progress::Done;
}

} // namespace Ochre::Sandbox
