using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>slow</c>: the right answer, later than a client should wait.</summary>
internal sealed class SlowFault : Fault
{
    public override string Vi => "trả lời đúng nhưng muộn hơn thời gian chờ";

    public override string En => "the right answer, later than a client should wait";

    public override Answer Change(Answer answer, Occasion occasion) => answer with { Delay = occasion.Slowness };
}
