// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/chainsentences.h"

#include <QCoreApplication>

namespace Ochre::Stories {

namespace {

using Kind = ChainLink::Kind;

class Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Stories)
};

// The type that a link speaks of: a closure has no name that the learner wrote.
QString typeOf(const ChainLink &link)
{
    switch (link.kind) {
    case Kind::Captured:
        return Text::tr("this closure or future");
    case Kind::Across:
        return Text::tr("this future");
    default:
        return u'`' + link.name + u'`';
    }
}

QString sentenceOf(const ChainLink &link, const ChainLink *next)
{
    const QString trait = u'`' + link.trait + u'`';
    const QString inner = next ? typeOf(*next) : QString();
    const QString innerTrait = next ? u'`' + next->trait + u'`' : QString();
    switch (link.kind) {
    case Kind::Demand:
        return Text::tr("`%1` asks that %2 implements %3.").arg(link.name, inner, innerTrait);
    case Kind::Cast:
        return Text::tr("The cast to `%1` needs that %2 implements %3.").arg(link.name, inner, innerTrait);
    case Kind::Method:
        return Text::tr("The method `%1` is there for `%2` only where %3 implements %4.")
            .arg(link.name, link.trait, inner, innerTrait);
    case Kind::Needs:
        return Text::tr("%1 implements %2 only where %3 implements %4.").arg(typeOf(link), trait, inner, innerTrait);
    case Kind::Within:
        return Text::tr("%1 implements %2 only where its parts do, and %3 is one of them.")
            .arg(typeOf(link), trait, inner);
    case Kind::Captured:
        return Text::tr("A closure or future implements %1 only where what it holds does, and this one holds %2.")
            .arg(trait, inner);
    case Kind::Across:
        return Text::tr("The future keeps a value over an `.await`, and implements %1 only where that value does.")
            .arg(trait);
    case Kind::Missing:
        break;
    }
    return Text::tr("%1 does not implement %2.").arg(typeOf(link), trait);
}

} // namespace

QStringList sentencesOf(const TraitChain &chain)
{
    QStringList sentences;
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const ChainLink &link = chain.links[i];
        const ChainLink *next = i + 1 < chain.links.size() ? &chain.links[i + 1] : nullptr;
        QString sentence = sentenceOf(link, next);
        if (link.hidden > 0) {
            sentence += u' ' + Text::tr("The compiler leaves out %n step(s) in between.", nullptr, link.hidden);
        }
        sentences << sentence;
    }
    return sentences;
}

} // namespace Ochre::Stories
