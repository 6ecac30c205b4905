using DtiPipeline.Simulator.Paging;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>empty</c>: a well-formed answer without a single record, as a source gives after its own load failed in the night.</summary>
internal sealed class EmptyFault : Fault
{
    public override string Vi => "câu trả lời đúng dạng mà không có bản ghi nào";

    public override string En => "a well-formed answer without a single record";

    public override Page Change(Page page, Occasion occasion) => page with { Selection = [], Start = 0, Count = 0, Total = 0, Next = null };
}
