// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/rulenames.h"

#include "course/coursetext.h"
#include "course/nearestname.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr auto vocabulary = std::to_array<RuleName>({
    {"clone"_L1},
    {"owned-copy"_L1},
    {"borrow-parameter"_L1},
    {"mutable-borrow-parameter"_L1},
    {"slice-parameter"_L1},
    {"str-parameter"_L1},
    {"owner-reference"_L1},
    {"lifetime-parameter"_L1},
    {"static-lifetime"_L1},
    {"leak"_L1},
    {"loop"_L1},
    {"for-loop"_L1},
    {"while-loop"_L1},
    {"if"_L1},
    {"if-let"_L1},
    {"match"_L1},
    {"wildcard-arm"_L1},
    {"return"_L1},
    {"mut-binding"_L1},
    {"recursion"_L1},
    {"constant-return"_L1},
    {"empty-body"_L1},
    {"closure"_L1},
    {"iterator-chain"_L1},
    {"collect"_L1},
    {"question-mark"_L1},
    {"unwrap"_L1},
    {"panic"_L1},
    {"process-exit"_L1},
    {"printed-literal"_L1},
    {"string-concat"_L1},
    {"index-expression"_L1},
    {"cast"_L1},
    {"float"_L1},
    {"generic-function"_L1},
    {"trait-bound"_L1},
    {"impl-trait"_L1},
    {"dyn-trait"_L1},
    {"derive"_L1},
    {"impl-block"_L1},
    {"enum"_L1},
    {"unsafe"_L1},
    {"static-mut"_L1},
    {"global-state"_L1},
    {"interior-mutability"_L1},
    {"macro-rules"_L1},
    {"attribute-allow"_L1},
    {"call"_L1, RuleTakes::Name},
    {"macro"_L1, RuleTakes::Name},
    {"name"_L1, RuleTakes::Name},
    {"public"_L1, RuleTakes::Name},
    {"public-field"_L1, RuleTakes::Name},
    {"implement"_L1, RuleTakes::Name},
    {"number"_L1, RuleTakes::Number},
});

QString nearestRule(const QString &name)
{
    QStringList names;
    std::ranges::transform(vocabulary, std::back_inserter(names), [](const RuleName &rule) { return rule.name; });
    return nearestName(name, names);
}

QString form(const RuleName &rule)
{
    switch (rule.takes) {
    case RuleTakes::Name:
        return rule.name + u" NAME"_s;
    case RuleTakes::Number:
        return rule.name + u" NUMBER"_s;
    case RuleTakes::Nothing:
        break;
    }
    return rule.name;
}

bool isName(const QString &text)
{
    static const QRegularExpression name(u"\\A[\\p{L}_][\\p{L}\\p{N}_]*\\z"_s);
    return name.match(text).hasMatch();
}

bool fits(const RuleName &rule, const QString &argument)
{
    static const QRegularExpression number(u"\\A[0-9][0-9A-Za-z_.]*\\z"_s);
    switch (rule.takes) {
    case RuleTakes::Name:
        return isName(argument);
    case RuleTakes::Number:
        return number.match(argument).hasMatch();
    case RuleTakes::Nothing:
        break;
    }
    return argument.isEmpty();
}

bool isFunction(const QString &text)
{
    const QStringList parts = text.split(u"::"_s);
    return parts.size() <= 2 && std::ranges::all_of(parts, isName);
}

std::unexpected<Error> wrong(const QString &what, const QString &text, const QString &advice)
{
    return std::unexpected(Error{what, text.left(80), advice});
}

} // namespace

std::span<const RuleName> ruleNames()
{
    return vocabulary;
}

Result<RuleOrder> parseRule(const QString &text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    RuleOrder order;
    if (words.size() > 2 && words[words.size() - 2] == "in"_L1) {
        order.function = words.takeLast();
        words.removeLast();
        if (!isFunction(order.function)) {
            return wrong(Text::tr("A rule is limited by “in NAME” or “in TYPE::NAME”."), text,
                         Text::tr("Name one function."));
        }
    }
    order.rule = words.value(0);
    order.argument = words.mid(1).join(u' ');
    const auto rule =
        std::ranges::find_if(vocabulary, [&order](const RuleName &known) { return order.rule == known.name; });
    if (rule == vocabulary.end()) {
        return wrong(Text::tr("There is no rule of this name."), text,
                     Text::tr("The nearest one is “%1”. FORMAT.md lists them all.").arg(nearestRule(order.rule)));
    }
    if (!fits(*rule, order.argument)) {
        return wrong(Text::tr("This rule is written in another way."), text, Text::tr("Write “%1”.").arg(form(*rule)));
    }
    return order;
}

} // namespace Ochre::Course
