// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/programoutput.h"

#include <QFileDevice>
#include <QRegularExpression>

namespace Ochre::Ctl {

namespace {

constexpr QByteArrayView panicBegin = "thread '";

/// Whether a line that is not whole yet may become the one that names a panic's place.
bool mayBecomePanic(QByteArrayView line)
{
    return line.size() < panicBegin.size() ? panicBegin.startsWith(line) : line.startsWith(panicBegin);
}

/// std's own line: "thread 'main' (17) panicked at main.rs:3:5:".
QByteArray withPlace(const QByteArray &line, const QByteArray &file)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^thread '.*' (?:\(\d+\) )?panicked at \Kmain\.rs(?=:\d+:\d+:$))"));
    if (!line.startsWith(panicBegin)) {
        return line;
    }
    const QString text = QString::fromUtf8(line).chopped(line.endsWith('\n') ? 1 : 0);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return line;
    }
    const QByteArray begin = text.first(match.capturedStart()).toUtf8();
    return begin + file + text.sliced(match.capturedEnd()).toUtf8() + (line.endsWith('\n') ? "\n" : "");
}

QByteArray plainText(const std::vector<Diagnostics::StyledRun> &runs)
{
    constexpr auto clearLine = "\r\x1b[K"; // of ours
    QByteArray text;
    for (const Diagnostics::StyledRun &run : runs) {
        text += (run.replacesLine ? clearLine : "") + run.text.toUtf8();
    }
    return text;
}

} // namespace

ProgramOutput::ProgramOutput(QTextStream &stream, QByteArray file, bool isTerminal)
    : m_stream(stream)
    , m_file(std::move(file))
    , m_isTerminal(isTerminal)
{
}

bool ProgramOutput::write(const QByteArray &bytes)
{
    if (m_file.isEmpty()) {
        return put(bytes);
    }
    QByteArray ready;
    const QByteArray text = m_held + bytes;
    bool isAtBegin = !m_isInLine || !m_held.isEmpty();
    qsizetype start = 0;
    for (qsizetype end = 0; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
        const QByteArray line = text.sliced(start, end + 1 - start);
        ready += isAtBegin ? withPlace(line, m_file) : line;
        isAtBegin = true;
    }
    const QByteArray tail = text.sliced(start);
    const bool isHeld = isAtBegin && !tail.isEmpty() && mayBecomePanic(tail);
    m_held = isHeld ? tail : QByteArray();
    return put(isHeld ? ready : ready + tail);
}

bool ProgramOutput::finish()
{
    return put(std::exchange(m_held, {}));
}

bool ProgramOutput::put(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return true;
    }
    m_isInLine = !bytes.endsWith('\n');
    const QByteArray shown = m_isTerminal ? plainText(m_filter.feed(bytes)) : bytes;
    m_stream.flush();
    QIODevice *device = m_stream.device();
    if (!device) { // a text in memory
        m_stream << QString::fromUtf8(shown);
        return true;
    }
    auto *file = qobject_cast<QFileDevice *>(device);
    return device->write(shown) == shown.size() && (!file || file->flush());
}

} // namespace Ochre::Ctl
