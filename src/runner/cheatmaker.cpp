// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cheatmaker.h"

using namespace Qt::StringLiterals;

namespace Ochre::Runner {

CheatMaker::CheatMaker(QString helpers, QObject *parent)
    : QObject(parent)
    , m_program(std::move(helpers))
{
    connect(&m_program, &RuleProgram::finished, this,
            [this](const Result<QByteArray> &answer) { emit finished(answer.and_then(parseCheatList)); });
}

void CheatMaker::start(const CheatQuery &query)
{
    m_program.start({u"--cheats"_s}, cheatRequest(query));
}

void CheatMaker::stop()
{
    m_program.stop();
}

} // namespace Ochre::Runner
