// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/recording.h"

#include <QCoreApplication>

namespace Ochre::Trace {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Trace::Recording)
};

QByteArray joined(const Recording &recording, std::size_t step, QByteArray Step::*stream)
{
    QByteArray result;
    for (std::size_t index = 0; index <= step && index < recording.steps.size(); ++index) {
        result += recording.steps[index].*stream;
    }
    return result;
}

} // namespace

QByteArray Recording::outputUntil(std::size_t step) const
{
    return joined(*this, step, &Step::output);
}

QByteArray Recording::errorsUntil(std::size_t step) const
{
    return joined(*this, step, &Step::errors);
}

QString endText(const Recording &recording)
{
    const int count = static_cast<int>(recording.steps.size());
    switch (recording.end) {
    case Recording::End::Exited:
        return recording.exitCode == 0 ? QString()
                                       : Text::tr("The program ended with code %1.").arg(recording.exitCode);
    case Recording::End::Signalled:
        return Text::tr("The program was ended by signal %1.").arg(recording.signal);
    case Recording::End::Steps:
        return Text::tr("The program goes on; the first %n step(s) are recorded.", nullptr, count);
    case Recording::End::Values:
        return Text::tr("The program goes on; as many values as one recording holds were reached after %n step(s).",
                        nullptr, count);
    case Recording::End::Time:
        return Text::tr("The program goes on; the time for one recording was over after %n step(s).", nullptr, count);
    case Recording::End::Nothing:
        return Text::tr("The program never came to where the recording begins.");
    case Recording::End::Broken:
        return Text::tr("The recording ended before the program did, after %n step(s).", nullptr, count);
    }
    return {};
}

} // namespace Ochre::Trace
