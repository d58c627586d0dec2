using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of hierarchy are told.</summary>
internal static class HierarchyTexts
{
    public static readonly RuleText[] All =
    [
        new(HierarchyRules.CodeMissing, "Row {row} has no code.", "第{row}行没有代码。"),
        new(HierarchyRules.NameMissing, "Row {row}: division {code} has no name.", "第{row}行：区划{code}没有名称。"),
        new(
            HierarchyRules.LevelUnknown,
            "Row {row}: division {code} has the unknown level {level}.",
            "第{row}行：区划{code}的层级{level}无法识别。"
        ),
        new(
            HierarchyRules.CodeLength,
            "Row {row}: code {code} has not the length of a {level} code.",
            "第{row}行：代码{code}的位数与{level}不符。"
        ),
        new(
            HierarchyRules.DuplicateCode,
            "Row {row}: code {code} stands in row {first-row} already.",
            "第{row}行：代码{code}已在第{first-row}行出现。"
        ),
        new(
            HierarchyRules.ParentMissing,
            "Row {row}: the parent {parent} of {code} is not in the register.",
            "第{row}行：{code}的上级{parent}不在名录中。"
        ),
        new(
            HierarchyRules.ParentNotAbove,
            "Row {row}: the parent {parent} of {code} is a {parent-level}, which is not above a {level}.",
            "第{row}行：{code}（{level}）的上级{parent}层级为{parent-level}，并不高于它。"
        ),
        new(
            HierarchyRules.Cycle,
            "Row {row}: division {code} is its own ancestor (steps up: {length}).",
            "第{row}行：区划{code}向上{length}级又回到自身。"
        ),
        new(
            HierarchyRules.CodeDisagrees,
            "By its digits {code} would be a {code-level} of {code-parent}; the register has a {level} of {parent}.",
            "按代码{code}应为{code-parent}下的{code-level}，名录中为{parent}下的{level}。"
        ),
    ];
}
