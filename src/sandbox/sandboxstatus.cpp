// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxstatus.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

SandboxStatus::Why whyFrom(const QByteArray &word)
{
    using Why = SandboxStatus::Why;
    static const QHash<QByteArray, Why> words{
        {"program", Why::Program}, {"lifeline", Why::Lifeline}, {"wall", Why::Wall},  {"processes", Why::Processes},
        {"memory", Why::Memory},   {"cpu", Why::Cpu},           {"files", Why::Files}};
    return words.value(word, Why::Unknown);
}

} // namespace

void SandboxStatus::feed(const QByteArray &bytes)
{
    m_rest += bytes;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        readLine(m_rest.left(end));
        m_rest.remove(0, end + 1);
    }
}

void SandboxStatus::readLine(const QByteArray &line)
{
    if (line.startsWith('{')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        m_childPid = object.value("child-pid"_L1).toInteger(m_childPid);
    } else if (line.startsWith("runbox ready ")) {
        m_ready = true;
        m_inputInode = line.mid(13).toULongLong();
    } else if (line == "runbox started") {
        m_started = true;
    } else if (line.startsWith("runbox failed ")) {
        m_failure = QString::fromUtf8(line.mid(14));
    } else if (line.startsWith("runbox ended ")) {
        readEnd(line.mid(13));
    }
}

// "WHY exit|signal NUMBER cpu MS"
void SandboxStatus::readEnd(const QByteArray &rest)
{
    const QList<QByteArray> words = rest.split(' ');
    if (words.size() != 5) {
        return;
    }
    m_why = whyFrom(words.at(0));
    (words.at(1) == "exit" ? m_exitCode : m_signal) = words.at(2).toInt();
    m_cpuMs = words.at(4).toInt();
}

} // namespace Ochre::Sandbox
