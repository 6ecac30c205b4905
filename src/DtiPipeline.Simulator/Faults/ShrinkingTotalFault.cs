using DtiPipeline.Simulator.Paging;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>shrinking-total</c>: records are deleted while they are read: with every page the announced total is one less. Sources that announce none do not suffer.</summary>
internal sealed class ShrinkingTotalFault : Fault
{
    public override string Vi => "tổng số bản ghi giảm dần trong khi đang đọc";

    public override string En => "the announced total falls while the pages are read";

    public override Page Change(Page page, Occasion occasion) => page with { Total = Math.Max(0, page.Total - (occasion.Number - 1)) };
}
