// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/rulecheck.h"

namespace Ochre::Runner {

RuleCheck::RuleCheck(QString helpers, QObject *parent)
    : QObject(parent)
    , m_program(std::move(helpers))
{
    connect(&m_program, &RuleProgram::finished, this, [this](const Result<QByteArray> &answer) {
        emit finished(answer ? parseRuleReport(*answer, m_query.files) : std::unexpected(answer.error()));
    });
}

void RuleCheck::start(const RuleQuery &query)
{
    m_query = query;
    m_program.start({}, ruleRequest(query));
}

void RuleCheck::stop()
{
    m_program.stop();
}

} // namespace Ochre::Runner
