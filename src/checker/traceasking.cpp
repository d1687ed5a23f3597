// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/traceasking.h"

#include "checker/checkertext.h"
#include "checker/namestates.h"

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

/// Other jobs may need the processor: how long it takes proves nothing.
constexpr int patientMs = 60'000;

using End = Trace::Recording::End;

} // namespace

TraceAsking::TraceAsking(const Toolchain::Toolchain &toolchain, const QString &scratch, const QString &helpers,
                         QObject *parent)
    : QObject(parent)
    , m_recorder(scratch + u"/record"_s, helpers)
    , m_probe(scratch + u"/ask"_s, helpers)
{
    m_recorder.setToolchain(toolchain);
    m_recorder.setBounds({.milliseconds = patientMs});
    m_probe.setToolchain(toolchain);
    connect(&m_recorder, &Trace::Recorder::finished, this, &TraceAsking::acceptRecording);
    connect(&m_probe, &Trace::OwnershipProbe::finished, this, &TraceAsking::acceptOwnership);
}

void TraceAsking::ask(const QByteArray &source, const QString &edition, const std::vector<WatchedName> &names)
{
    m_source = source;
    m_edition = edition;
    m_names = names;
    m_recorder.record({.source = source, .edition = edition, .trust = Runner::Trust::ForeignContained});
}

void TraceAsking::stop()
{
    m_isStopped = true;
    m_recorder.stop();
    m_probe.stop();
}

void TraceAsking::acceptRecording(const Trace::RecordResult &result)
{
    if (m_isStopped) {
        return;
    }
    if (!result.recording) {
        fail(result.failure.isEmpty() ? Text::tr("The run could not be recorded.") : result.failure);
        return;
    }
    m_recording = std::make_shared<const Trace::Recording>(*result.recording);
    if (m_recording->end == End::Time || m_recording->end == End::Broken) {
        fail(Text::tr("The run could not be recorded to its end, so nothing is said of its steps. %1")
                 .arg(Trace::endText(*m_recording)));
        return;
    }
    m_probe.ask(m_source, m_edition, *m_recording);
}

void TraceAsking::fail(const QString &failure)
{
    emit finished({failure, {}, {}});
}

void TraceAsking::acceptOwnership(const Trace::OwnershipTable &table)
{
    if (m_isStopped) {
        return;
    }
    const Trace::Timeline timeline(m_recording, table);
    const bool isCut = m_recording->end == End::Steps || m_recording->end == End::Values;
    emit finished({{}, statesOf(timeline, table, m_source, m_names), isCut ? Trace::endText(*m_recording) : QString()});
}

} // namespace Ochre::Checker
