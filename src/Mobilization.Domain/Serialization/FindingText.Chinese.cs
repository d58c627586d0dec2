using System.Collections.Frozen;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Serialization;

public static partial class FindingText
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        [ActRules.StaleVersion] = "预期版本为{expected}，当前版本为{current}。",
        [ActRules.Backdated] = "记录时刻{at}早于上一事件时刻{last}。",
        [ActRules.Postdated] = "行为日期{on}晚于记录日期{recorded}。",
        // Hierarchy
        [HierarchyRules.CodeMissing] = "第{row}行没有代码。",
        [HierarchyRules.NameMissing] = "第{row}行：区划{code}没有名称。",
        [HierarchyRules.LevelUnknown] = "第{row}行：区划{code}的层级{level}无法识别。",
        [HierarchyRules.CodeLength] = "第{row}行：代码{code}的位数与层级{level}不符。",
        [HierarchyRules.DuplicateCode] = "第{row}行：代码{code}已在第{first-row}行出现。",
        [HierarchyRules.ParentMissing] = "第{row}行：{code}的上级{parent}不在名录中。",
        [HierarchyRules.ParentNotAbove] =
            "第{row}行：{code}（{level}）的上级{parent}层级为{parent-level}，并不高于它。",
        [HierarchyRules.Cycle] = "第{row}行：区划{code}向上{length}级又回到自身。",
        [HierarchyRules.CodeDisagrees] = "按代码{code}应为{code-parent}下的{code-level}，名录中为{parent}下的{level}。",
        // Leadership

        // Coverage

        // Tasking

        // Potential

        // Patrols
    }.ToFrozenDictionary();
}
